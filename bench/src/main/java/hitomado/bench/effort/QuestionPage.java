package hitomado.bench.effort;

import hitomado.bench.city.Page;
import hitomado.rules.FactKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// 質問の画面 — answers one page from the truth of a household.
final class QuestionPage {
    private final Household household;
    private final Names names;
    private final Held held;
    private final Counts counts;
    private final Map<String, List<String>> typed = new LinkedHashMap<>();

    QuestionPage(Household household, Names names, Held held, Counts counts) {
        this.household = household;
        this.names = names;
        this.held = held;
        this.counts = counts;
    }

    /// What to send for the questions of this page.
    Map<String, List<String>> answers(Page page) {
        typed.clear();
        var form = form(page);
        for (var key : keys(form)) {
            counts.ask(names.inFile(key));
            if (held.admissibly(names.inFile(key))) {
                counts.problem("asked though a source holds it: " + names.inFile(key));
            }
            answer(form, key);
        }
        return typed;
    }

    static Element form(Page page) {
        return page.one("main form[method=post]:has([name*=@])");
    }

    private static Set<FactKey> keys(Element form) {
        var keys = new LinkedHashSet<FactKey>();
        for (var field : form.select("[name*=@]")) {
            keys.add(FactKey.parse(field.attr("name").replaceAll(":.*", "")));
        }
        return keys;
    }

    private void answer(Element form, FactKey key) {
        var known = names.inFile(key);
        var value = household.all().get(known);
        var fields = form.select("[name=" + key + "]");
        if (value == null) {
            counts.problem("the file has no answer to " + known);
            value = anything(form, key, fields);
        }
        if (fields.isEmpty()) {
            date(key, value);
        } else if (fields.getFirst().attr("type").equals("radio")) {
            choose(fields, key, value);
        } else {
            write(fields.getFirst(), key, value);
        }
    }

    /// Something the page takes, so that one run of a new file finds all questions it has no answer to.
    private static String anything(Element form, FactKey key, List<Element> fields) {
        var any = fields.isEmpty() ? form.select("[name=" + key + ":year]").first() : fields.getFirst();
        var field = any == null ? null : any.closest(".field");
        if (any == null || field == null || field.selectFirst(".field__optional") != null) {
            return "";
        }
        if (fields.isEmpty()) {
            return "2000-01-01";
        }
        if (any.attr("type").equals("radio")) {
            return fields.getLast().val();
        }
        return any.normalName().equals("select")
                ? any.select("option").eachAttr("value").getLast()
                : any.attr("inputmode").equals("text") ? "未回答" : "0";
    }

    private void choose(List<Element> radios, FactKey key, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (radios.stream().noneMatch(radio -> radio.val().equals(value))) {
            counts.problem("no choice " + value + " for " + names.inFile(key));
            return;
        }
        typed.put(key.toString(), List.of(value));
        counts.input(0);
    }

    private void write(Element field, FactKey key, String value) {
        typed.put(key.toString(), List.of(value));
        if (!value.isEmpty()) {
            counts.input(field.normalName().equals("select") ? 0 : value.codePointCount(0, value.length()));
        }
    }

    /// Year, month and day count as three inputs; the era stays at 西暦.
    private void date(FactKey key, String value) {
        if (value.isEmpty()) {
            return;
        }
        var day = LocalDate.parse(value);
        var parts = new ArrayList<Map.Entry<String, Integer>>();
        parts.add(Map.entry("year", day.getYear()));
        parts.add(Map.entry("month", day.getMonthValue()));
        parts.add(Map.entry("day", day.getDayOfMonth()));
        for (var part : parts) {
            var text = Integer.toString(part.getValue());
            typed.put(key + ":" + part.getKey(), List.of(text));
            counts.input(text.length());
        }
    }
}
