package hitomado.bench.effort;

import hitomado.platform.text.JapaneseDate;
import hitomado.procedures.Definitions;
import hitomado.procedures.Outcome;
import hitomado.procedures.forms.FormFiller;
import hitomado.procedures.forms.FormItem;
import hitomado.procedures.forms.FormItems;
import hitomado.procedures.forms.FormSheet;
import hitomado.procedures.forms.FormValues;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// 正しい様式 — one paper as the truth fills it, in pieces in reading order.
///
/// @param items every item of the form that applies, with whether it must be filled
record ExpectedSheet(Filed filed, List<Segment> segments, List<FormItem> items) {

    static ExpectedSheet of(Definitions definitions, Filed filed, Situation truth) {
        var values =
                FormValues.of(definitions, filed.procedure(), new FormValues.Place(filed.unit(), truth), key -> "");
        var html = FormFiller.fill(List.of(new FormSheet(filed.procedure(), values, meta(filed, truth))), false);
        var section = Jsoup.parse(html).selectFirst("section.sheet");
        if (section == null) {
            throw new IllegalStateException("no sheet in the paper of " + filed.name());
        }
        number(section);
        var segments = new ArrayList<Segment>();
        walk(section, filed.unit(), segments);
        return new ExpectedSheet(filed, segments, FormItems.of(definitions, filed.procedure(), filed.unit(), truth));
    }

    private static Map<String, String> meta(Filed filed, Situation truth) {
        var filedOn = filed.outcome() == Outcome.VISIT ? "" : JapaneseDate.wareki(truth.asOf());
        return Map.of("receiptNumber", filed.receipt(), "filedOn", filedOn);
    }

    /// The row numbers that the style sheet counts (`counter(p)`) are text of the PDF, too.
    private static void number(Element section) {
        for (var table : section.select("table.r")) {
            var rows = table.select("tbody.p td.n");
            for (var i = 0; i < rows.size(); i++) {
                rows.get(i).prependText(Integer.toString(i + 1));
            }
        }
    }

    private static void walk(Node node, SubjectId unit, List<Segment> segments) {
        if (node instanceof TextNode text) {
            segments.add(Segment.words(text.getWholeText()));
        } else if (node instanceof Element element) {
            if (element.hasAttr("data-item")) {
                segments.add(Segment.of(element.attr("data-item"), row(element, unit), element.text()));
            } else if (element.hasAttr("data-check")) {
                var item = element.attr("data-check").split("=", 2)[0];
                var tick = element.hasClass("checked") ? Segment.TICK : "";
                segments.add(Segment.of(item, row(element, unit), tick));
            } else {
                element.childNodes().forEach(child -> walk(child, unit, segments));
            }
        }
    }

    private static SubjectId row(Element element, SubjectId unit) {
        var row = element.closest("[data-row]");
        return row == null ? unit : new SubjectId(row.attr("data-row"));
    }

    String text() {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.text()));
        return text.toString();
    }

    /// The item that a segment shows.
    Optional<FormItem> find(Segment segment) {
        return items.stream()
                .filter(item -> item.itemId().equals(segment.item()))
                .filter(item -> item.item().each() == null || item.subject().equals(segment.row()))
                .findFirst();
    }
}
