package hitomado.procedures.reading;

import hitomado.procedures.Constraint;
import hitomado.procedures.Fact;
import hitomado.procedures.Form;
import hitomado.procedures.LocalText;
import hitomado.procedures.PersonGroup;
import hitomado.rules.FactId;
import hitomado.rules.Item;
import hitomado.rules.Located;
import hitomado.rules.Position;
import hitomado.rules.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads `form.yaml`: the items of a form, both as people see them and as the rules ask for them.
final class FormReader {
    private final Draft draft;
    private final List<Item> asked = new ArrayList<>();
    private final Map<String, Position> places = new TreeMap<>();

    FormReader(Draft draft) {
        this.draft = draft;
    }

    /// The items as the planner sees them, after reading.
    List<Item> asked() {
        return asked;
    }

    /// Where each item was written, after reading.
    Map<String, Position> places() {
        return places;
    }

    Form read(YamlMap file, String layoutHtml) {
        var heading = file.findMap("form");
        if (heading.isEmpty()) {
            draft.problems.add(file.at(), ProblemLog.MISSING, "key form is missing");
        }
        var sections = sections(file);
        var items = file.maps("items").stream().map(map -> item(map, sections)).toList();
        var form = new Form(
                heading.map(map -> map.localText("title")).orElse(LocalText.NONE),
                heading.flatMap(map -> map.findText("official")).orElse(""),
                sections,
                items,
                layoutHtml);
        heading.ifPresent(YamlMap::done);
        file.done();
        return form;
    }

    private List<Form.Section> sections(YamlMap file) {
        var sections = new ArrayList<Form.Section>();
        for (var map : file.maps("sections")) {
            sections.add(new Form.Section(map.text("id"), map.localText("title")));
            map.done();
        }
        return sections;
    }

    private Form.Item item(YamlMap map, List<Form.Section> sections) {
        var id = map.located("id");
        if (places.putIfAbsent(id.text(), id.at()) != null) {
            draft.problems.add(id.at(), ProblemLog.DUPLICATE, "item " + id.text() + " is written twice");
        }
        var section = map.located("section");
        draft.refer(section, sections.stream().map(Form.Section::id).toList(), "section");
        var each = map.findLocated("each");
        each.ifPresent(group ->
                draft.refer(group, draft.groups.stream().map(PersonGroup::id).toList(), "group"));
        var factName = map.located("fact");
        var fact = draft.fact(factName);
        if (each.isPresent()
                && fact.filter(f -> f.subject() != SubjectKind.PERSON).isPresent()) {
            draft.problems.add(factName.at(), ProblemLog.VALUE, "an item with each shows a fact of a person");
        }
        var item = new Form.Item(
                id.text(),
                section.text(),
                new FactId(factName.text()),
                each.map(Located::text).orElse(null),
                label(map, fact),
                Codes.read(map, "format", Form.Format.class)
                        .orElse(fact.map(FormReader::usual).orElse(Form.Format.TEXT)),
                map.flag("ask", true),
                Parts.citation(map));
        ask(map, item);
        map.done();
        return item;
    }

    private void ask(YamlMap map, Form.Item item) {
        var required = map.findLocated("required").orElse(new Located("false", map.at()));
        var when = map.findLocated("when").orElse(null);
        asked.add(new Item(item.id(), item.fact(), when, required, item.each(), item.ask()));
    }

    private static LocalText label(YamlMap map, Optional<Fact> fact) {
        return map.findLocalText("label").orElse(fact.map(Fact::label).orElse(LocalText.NONE));
    }

    private static Form.Format usual(Fact fact) {
        return switch (fact.type()) {
            case DATE -> Form.Format.WAREKI;
            case CHOICE -> Form.Format.CHOICE;
            case BOOLEAN -> Form.Format.CHECK;
            case TEXT, NUMBER, TIME, DATE_TIME ->
                fact.constraint().format() == Constraint.Format.POSTCODE ? Form.Format.POSTCODE : Form.Format.TEXT;
        };
    }
}
