package hitomado.procedures.reading;

import hitomado.procedures.Fact;
import hitomado.procedures.Form;
import hitomado.rules.FactType;
import hitomado.rules.Position;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Checks that `layout.html` shows every item of its form, and nothing that could run or load anything.
final class LayoutCheck {
    private static final Set<String> META = Set.of("receiptNumber", "filedOn", "qr", "procedureTitle", "source");
    private static final Set<String> FORBIDDEN =
            Set.of("script", "iframe", "object", "embed", "form", "input", "link", "base");
    private final Draft draft;
    private final Form form;
    private final String file;
    private final Set<String> shown = new TreeSet<>();

    LayoutCheck(Draft draft, Form form, String file) {
        this.draft = draft;
        this.form = form;
        this.file = file;
    }

    /// @param places where each item was written in the form
    void run(Map<String, Position> places) {
        var document = parse(form.layoutHtml());
        for (var element : document.getAllElements()) {
            checkHarmless(element);
            item(element, "data-item").ifPresent(item -> shown.add(item.id()));
            item(element, "data-if");
            item(element, "data-source");
            checkBox(element);
            checkEach(element);
            checkMeta(element);
        }
        for (var item : form.items()) {
            if (!shown.contains(item.id())) {
                var at = places.getOrDefault(item.id(), ProblemLog.startOf(file));
                draft.problems.add(at, ProblemLog.LAYOUT, "item " + item.id() + " does not appear in layout.html");
            }
        }
    }

    static Document parse(String html) {
        return Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    }

    private void checkHarmless(Element element) {
        if (FORBIDDEN.contains(element.normalName())) {
            add(element, "element " + element.normalName() + " is not allowed");
        }
        for (var attribute : element.attributes()) {
            var name = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean loads = Set.of("src", "href", "srcset", "background").contains(name)
                    && !attribute.getValue().startsWith("data:image/");
            if (name.startsWith("on") || loads) {
                add(element, "attribute " + name + " is not allowed");
            }
        }
        var css = element.normalName().equals("style") ? element.data() : element.attr("style");
        if (css.contains("url(") || css.contains("@import")) {
            add(element, "style must not load anything");
        }
    }

    private Optional<Form.Item> item(Element element, String attribute) {
        return element.hasAttr(attribute) ? item(element, attribute, element.attr(attribute)) : Optional.empty();
    }

    private Optional<Form.Item> item(Element element, String attribute, String id) {
        var found = form.findItem(id);
        if (found.isEmpty()) {
            var known = form.items().stream().map(Form.Item::id).toList();
            add(element, attribute + " names no item of the form: " + id + Spelling.meant(id, known));
        }
        found.flatMap(Form.Item::findEach)
                .filter(group -> element.closest("[data-each=" + group + "]") == null)
                .ifPresent(group -> add(element, "item " + id + " must stand inside data-each=\"" + group + "\""));
        return found;
    }

    private void checkBox(Element element) {
        if (!element.hasAttr("data-check")) {
            return;
        }
        var parts = element.attr("data-check").split("=", 2);
        if (parts.length < 2) {
            add(element, "data-check is written item=code");
            return;
        }
        item(element, "data-check", parts[0]).ifPresent(item -> {
            shown.add(item.id());
            Optional.ofNullable(draft.facts.get(item.fact()))
                    .filter(fact -> !codeExists(fact, parts[1]))
                    .ifPresent(fact -> add(element, parts[1] + " is no value of fact " + fact.id()));
        });
    }

    private static boolean codeExists(Fact fact, String code) {
        return fact.type() == FactType.BOOLEAN
                ? Set.of("true", "false").contains(code)
                : fact.findChoice(code).isPresent();
    }

    private void checkEach(Element element) {
        var group = element.attr("data-each");
        if (!group.isEmpty() && draft.groups.stream().noneMatch(g -> g.id().equals(group))) {
            add(element, "data-each names no group: " + group);
        }
    }

    private void checkMeta(Element element) {
        var meta = element.attr("data-meta");
        if (!meta.isEmpty() && !META.contains(meta)) {
            add(element, "data-meta " + meta + " is none of " + String.join(", ", new TreeSet<>(META)));
        }
    }

    private void add(Element element, String message) {
        var start = element.sourceRange().start();
        var at = new Position(file, Math.max(1, start.lineNumber()), Math.max(1, start.columnNumber()));
        draft.problems.add(at, ProblemLog.LAYOUT, message);
    }
}
