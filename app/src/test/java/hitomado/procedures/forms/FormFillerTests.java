package hitomado.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.procedures.Definitions;
import hitomado.procedures.SampleDefinitions;
import hitomado.rules.FactKey;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FormFillerTests {
    private final Definitions definitions = SampleDefinitions.definitions();

    @Test
    void writesEveryItemOnThePaper() {
        var sheet = filled(family()).selectFirst("#sheet-1");
        assertThat(sheet.select("[data-item=date]").text()).isEqualTo("令和8年3月28日");
        assertThat(sheet.select("[data-item=destination]").text()).isEqualTo("東京都千代田区1-1");
        assertThat(sheet.select("tr").eachText()).containsExactly("髙橋 一郎 昭和55年1月2日", "髙橋 花 平成27年5月6日 児童");
        assertThat(sheet.select("tr").eachAttr("data-row")).containsExactly("p1", "p2");
        assertThat(sheet.select(".checked").eachAttr("data-check"))
                .containsExactly("channel=online", "moverChild=true");
        assertThat(sheet.hasClass("paper")).isTrue();
    }

    @Test
    void writesWhatBelongsToTheFiling() {
        var sheet = filled(family()).selectFirst("#sheet-1");
        assertThat(sheet.select("[data-meta=receiptNumber]").text()).isEqualTo("123-456");
        assertThat(sheet.select("[data-meta=filedOn]").text()).isEqualTo("令和8年3月10日");
        assertThat(sheet.select("h1").text()).isEqualTo("転出届（見本）");
        assertThat(sheet.selectFirst("img").attr("src")).startsWith("data:image/svg+xml;base64,");
    }

    @Test
    void letsNoMarkupOfAnAnswerSurvive() {
        var attack = "<script>alert(1)</script><img src=x onerror=alert(2)>\"' onload=\"alert(3)";
        var situation = family().with(FactKey.of("event.destination", "event"), Value.of(attack))
                .with(FactKey.of("person.fullName", "p1"), Value.of("</td></table></style><script>x</script>"));
        var html = FormFiller.fill(List.of(sheet("sample-move", SubjectId.EVENT, situation)), true);
        assertThat(html).doesNotContain("<script", "<img src=\"x\"");
        var document = Jsoup.parse(html);
        assertThat(document.select("[data-item=destination]").text()).isEqualTo(attack);
        assertThat(document.select("[data-row=p1] [data-item=moverName]").text())
                .isEqualTo("</td></table></style><script>x</script>");
        assertThat(document.select("[onload], [onerror], script")).isEmpty();
    }

    @Test
    void keepsRareCharacters() {
        var name = "𠮷野 葛\uDB40\uDD00 髙﨑";
        var situation = family().with(FactKey.of("person.fullName", "p1"), Value.of(name));
        var html = FormFiller.fill(List.of(sheet("sample-move", SubjectId.EVENT, situation)), false);
        assertThat(html).contains(name);
    }

    @Test
    void printsSourceMarksOnlyWhenWanted() {
        assertThat(filled(family()).select("sup.source-mark").eachText()).isEmpty();
        var marked = Jsoup.parse(FormFiller.fill(List.of(sheet("sample-move", SubjectId.EVENT, family())), true));
        assertThat(marked.select("sup.source-mark").eachText()).containsExactly("event.date@event から");
    }

    @Test
    void leavesOutWhatHasNoValue() {
        var situation = family().without(FactKey.of("event.destination", "event"));
        assertThat(filled(situation).text()).doesNotContain("転出先");
    }

    @Test
    void joinsSeveralFormsEachWithItsOwnStyleAndPage() {
        var child = sheet("sample-child", new SubjectId("p2"), family());
        var html = FormFiller.fill(List.of(sheet("sample-move", SubjectId.EVENT, family()), child), false);
        var document = Jsoup.parse(html);
        assertThat(document.title()).isEqualTo("転出届・返納届");
        assertThat(document.select("section.sheet").eachAttr("data-procedure"))
                .containsExactly("sample-move", "sample-child");
        assertThat(document.select("#sheet-2 [data-item=name]").text()).isEqualTo("髙橋 花");
        assertThat(document.select("#sheet-2 [data-item=birth]").text()).isEqualTo("2015年5月6日");
        assertThat(html)
                .contains("@page sheet-1 { size: A4; margin: 12mm }", "@page sheet-2 { size: A4 landscape }")
                .contains("break-before: page");
    }

    @Test
    void saysWhatARequiredItemStillLacks() {
        var situation = family().without(FactKey.of("person.birthDate", "p2"));
        var items = FormItems.of(definitions, definitions.procedures().get("sample-move"), SubjectId.EVENT, situation);
        assertThat(items).filteredOn(FormItem::missing).singleElement().satisfies(item -> {
            assertThat(item.itemId()).isEqualTo("moverBirth");
            assertThat(item.subject()).isEqualTo(new SubjectId("p2"));
            assertThat(item.key()).hasToString("person.birthDate@p2");
            assertThat(item.label().en()).isEqualTo("Date of birth");
        });
        assertThat(items)
                .extracting(item -> item.itemId() + "@" + item.subject())
                .contains("date@event", "moverName@p1", "moverName@p2")
                .doesNotContain("moverName@p3", "moverChild@p1");
    }

    private Document filled(Situation situation) {
        return Jsoup.parse(FormFiller.fill(List.of(sheet("sample-move", SubjectId.EVENT, situation)), false));
    }

    private FormSheet sheet(String procedureId, SubjectId unit, Situation situation) {
        var procedure = definitions.procedures().get(procedureId);
        var values = FormValues.of(definitions, procedure, new FormValues.Place(unit, situation), key -> key + " から");
        return new FormSheet(
                procedure,
                values,
                Map.of("receiptNumber", "123-456", "filedOn", "令和8年3月10日", "qr", QrCode.dataUri("123-456")));
    }

    /// The family of the sample's first example.
    private Situation family() {
        return definitions.procedures().get("sample-move").examples().getFirst().situation();
    }
}
