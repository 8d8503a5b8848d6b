package hitomado.bench.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// 送信する項目 — what a browser would send of a form: its fields as they stand, those that were typed or chosen replaced.
///
/// @param typed by name; an empty list leaves all boxes of the name unticked
public record Fields(Element form, Map<String, List<String>> typed) {
    public List<Map.Entry<String, String>> all() {
        var sent = new ArrayList<Map.Entry<String, String>>();
        for (var field : elements()) {
            var name = field.attr("name");
            if (!typed.containsKey(name)) {
                standing(field).forEach(value -> sent.add(Map.entry(name, value)));
            }
        }
        typed.forEach((name, values) -> values.forEach(value -> sent.add(Map.entry(name, value))));
        return sent;
    }

    /// Fields inside the form, and those of the page that name it.
    private List<Element> elements() {
        var all = new ArrayList<>(form.select("input[name], select[name], textarea[name]"));
        var page = form.ownerDocument();
        if (page != null && form.hasAttr("id")) {
            all.addAll(outside(page));
        }
        return all;
    }

    private List<Element> outside(Document page) {
        return page.select("input[name][form=" + form.id() + "], select[name][form=" + form.id() + "]");
    }

    private static List<String> standing(Element field) {
        return switch (field.normalName()) {
            case "select" -> {
                var chosen = field.selectFirst("option[selected]");
                var shown = chosen == null ? field.selectFirst("option") : chosen;
                yield shown == null ? List.of() : List.of(shown.val());
            }
            case "textarea" -> List.of(field.wholeText());
            default ->
                switch (field.attr("type")) {
                    case "radio", "checkbox" -> field.hasAttr("checked") ? List.of(field.val()) : List.of();
                    case "submit", "button", "file" -> List.of();
                    default -> List.of(field.val());
                };
        };
    }
}
