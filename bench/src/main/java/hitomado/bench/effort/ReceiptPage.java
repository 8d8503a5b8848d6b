package hitomado.bench.effort;

import hitomado.bench.city.Page;
import hitomado.procedures.Assessment;
import hitomado.procedures.Definitions;
import hitomado.procedures.Outcome;
import hitomado.procedures.Procedure;
import hitomado.rules.FactKey;
import hitomado.rules.Finding;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// 受付票を読む — which procedures were filed with which outcome, in the order of the page.
final class ReceiptPage {
    /// 受付の行 of the page.
    static final String LINES = "main li[id^=a-]";

    private final Definitions definitions;
    private final Situation truth;
    private final ResourceBundle words = ResourceBundle.getBundle("i18n.applications", Locale.ROOT);
    private final Map<String, Map.Entry<Procedure, SubjectId>> titles = new LinkedHashMap<>();

    ReceiptPage(Definitions definitions, Situation truth) {
        this.definitions = definitions;
        this.truth = truth;
        var inquiry = definitions.rules().inquire(truth);
        for (var procedure : definitions.procedures().values()) {
            for (var unit : Assessment.subjects(procedure, truth)) {
                var name = unit.isPerson()
                                && inquiry.find(new FactKey(new hitomado.rules.FactId("person.fullName"), unit))
                                        instanceof Finding.Known(var value)
                        ? "（" + value.text() + "）"
                        : "";
                titles.put(procedure.title().ja() + name, Map.entry(procedure, unit));
            }
        }
    }

    List<Filed> filed(Page receipt) {
        return receipt.all(LINES).stream().map(this::filed).toList();
    }

    private Filed filed(Element line) {
        var link = line.selectFirst("h3 a");
        var title = link == null ? "" : link.text();
        var found = titles.get(title);
        if (found == null) {
            throw new IllegalStateException("the receipt has an unknown line: " + line.text());
        }
        return new Filed(found.getKey(), found.getValue(), outcome(line), number(line));
    }

    private Outcome outcome(Element line) {
        var shown = line.select("h3 .tag").text();
        return Stream.of(Outcome.SUBMIT, Outcome.VISIT, Outcome.SATISFIED)
                .filter(one ->
                        words.getString("applications.filed." + one.code()).equals(shown))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the receipt has an unknown outcome: " + shown));
    }

    /// As the paper prints it: `000000-0000-0000-0`.
    private static String number(Element line) {
        return String.join("-", line.select(".receipt-number__group").eachText());
    }

    /// What the truth makes of every procedure of the life event, those not needed left out.
    Map<String, Outcome> expected(String lifeEvent) {
        var inquiry = definitions.rules().inquire(truth);
        var expected = new LinkedHashMap<String, Outcome>();
        for (var id : definitions.findLifeEvent(lifeEvent).orElseThrow().procedures()) {
            var procedure = definitions.findProcedure(id).orElseThrow();
            for (var unit : Assessment.subjects(procedure, truth)) {
                Assessment.of(definitions, procedure, unit, inquiry)
                        .findOutcome()
                        .filter(outcome -> outcome != Outcome.NOT_NEEDED)
                        .ifPresent(outcome -> expected.put(new Filed(procedure, unit, outcome, "").name(), outcome));
            }
        }
        return expected;
    }
}
