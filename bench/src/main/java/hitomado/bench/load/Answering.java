package hitomado.bench.load;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Plausible answers to whatever a page asks: the load does not depend on what is true.
///
/// @param day for dates of the event
record Answering(LocalDate day) {
    private static final Map<String, String> TEXTS = Map.of(
            "event.phone", "09012345678",
            "event.destinationPrefecture", "東京都",
            "event.destinationCity", "架空区",
            "event.destinationTown", "青葉台一丁目",
            "event.destinationBlock", "4番12号",
            "event.newTown", "若草区蓮池二丁目",
            "event.newBlock", "5番15号",
            "household.bankNumber", "1234567",
            "household.childrenElsewhere", "0",
            "event.residentCopies", "0");
    private static final Map<String, String> CHOICES =
            Map.of("household.raisesAllChildren", "true", "household.useRegisteredAccount", "true");

    Map<String, List<String>> of(Element form) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var name : names(form)) {
            answer(form, name, fields);
        }
        return fields;
    }

    private static Set<String> names(Element form) {
        var names = new LinkedHashSet<String>();
        form.select("[name*=@]").forEach(field -> names.add(field.attr("name").replaceAll(":.*", "")));
        return names;
    }

    private void answer(Element form, String name, Map<String, List<String>> fields) {
        var found = form.select("[name=" + name + "]");
        var fact = name.replaceAll("@.*", "");
        if (found.isEmpty()) {
            fields.put(name + ":year", List.of(Integer.toString(day.getYear())));
            fields.put(name + ":month", List.of(Integer.toString(day.getMonthValue())));
            fields.put(name + ":day", List.of(Integer.toString(day.getDayOfMonth())));
        } else if (found.getFirst().attr("type").equals("radio")) {
            fields.put(name, List.of(CHOICES.getOrDefault(fact, last(found))));
        } else if (found.getFirst().normalName().equals("select")) {
            fields.put(
                    name, List.of(TEXTS.getOrDefault(fact, last(found.getFirst().select("option")))));
        } else {
            var number = found.getFirst().attr("inputmode").equals("numeric");
            fields.put(name, List.of(TEXTS.getOrDefault(fact, number ? "0" : "ひとまど")));
        }
    }

    /// Of yes and no: no.
    private static String last(List<Element> options) {
        return options.getLast().val();
    }
}
