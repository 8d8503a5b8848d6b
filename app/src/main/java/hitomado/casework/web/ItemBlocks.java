package hitomado.casework.web;

import hitomado.casework.CaseFile;
import hitomado.casework.CaseItem;
import hitomado.procedures.Definitions;
import hitomado.procedures.Form;
import hitomado.procedures.Procedure;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the filed items into the sections of their form; a section that repeats for several persons becomes a table.
record ItemBlocks(Definitions definitions, Procedure procedure, CaseFile file, Words words) {
    List<CaseView.Block> of(List<CaseItem> items) {
        var former = new LinkedHashMap<String, List<String>>();
        items.stream()
                .filter(item -> !item.current())
                .forEach(item -> former.computeIfAbsent(ref(item), ref -> new ArrayList<>())
                        .add(words.t("casework.item.former", item.version(), value(item), item.givenBy())));
        var sections = new LinkedHashMap<String, List<CaseItem>>();
        items.stream()
                .filter(CaseItem::current)
                .forEach(item -> sections.computeIfAbsent(section(item), section -> new ArrayList<>())
                        .add(item));
        var blocks = new ArrayList<CaseView.Block>();
        sections.forEach((section, filed) -> blocks.add(block(section, filed, former)));
        return blocks;
    }

    private CaseView.Block block(String section, List<CaseItem> items, Map<String, List<String>> former) {
        var persons = items.stream()
                .filter(item -> known(item).flatMap(Form.Item::findEach).isPresent())
                .map(CaseItem::subject)
                .distinct()
                .toList();
        if (persons.size() < 2) {
            var title =
                    persons.isEmpty() ? section : words.t("casework.group.person", section, name(persons.getFirst()));
            return new CaseView.Rows(
                    title, items.stream().map(item -> item(item, former)).toList());
        }
        var lines = new LinkedHashMap<String, Map<SubjectId, CaseItem>>();
        items.forEach(item ->
                lines.computeIfAbsent(item.item(), id -> new LinkedHashMap<>()).put(item.subject(), item));
        return new CaseView.Columns(
                section,
                persons.stream().map(this::name).toList(),
                lines.values().stream().map(line -> line(line, persons, former)).toList());
    }

    private CaseView.Line line(
            Map<SubjectId, CaseItem> items, List<SubjectId> persons, Map<String, List<String>> former) {
        var cells = persons.stream()
                .map(person -> Optional.ofNullable(items.get(person)).map(item -> item(item, former)))
                .toList();
        var sources = cells.stream()
                .flatMap(Optional::stream)
                .map(CaseView.Item::origin)
                .distinct()
                .toList();
        return new CaseView.Line(
                items.values().iterator().next().label().in(words.lang()),
                cells,
                sources.size() == 1 ? sources.getFirst() : "");
    }

    static String ref(CaseItem item) {
        return item.item() + "|" + item.subject();
    }

    private CaseView.Item item(CaseItem item, Map<String, List<String>> former) {
        var label = item.label().in(words.lang());
        return new CaseView.Item(
                ref(item),
                label,
                words.t("casework.items.wrong", named(item, label)),
                value(item),
                item.hidden(),
                origin(item),
                former.getOrDefault(ref(item), List.of()));
    }

    /// Whom the office knows by name; a register or a card has none.
    private String origin(CaseItem item) {
        var source = words.t("casework.source." + item.source().name());
        return switch (item.source()) {
            case RESIDENT, STAFF, PROXY -> item.givenBy().isEmpty() ? source : source + "・" + item.givenBy();
            case SYSTEM, REGISTER, CARD, SENDING_CITY, DERIVED -> source;
        };
    }

    private String named(CaseItem item, String label) {
        return item.subject().isPerson() ? words.t("casework.group.person", label, name(item.subject())) : label;
    }

    private String value(CaseItem item) {
        if (item.hidden()) {
            return words.t("casework.hidden");
        }
        var fact = definitions.fact(item.key().fact());
        var format = known(item).map(Form.Item::format).orElse(Form.Format.TEXT);
        return words.value(format, fact, Value.parse(fact.type(), item.value()));
    }

    private Optional<Form.Item> known(CaseItem item) {
        return procedure.form().findItem(item.item());
    }

    private String name(SubjectId person) {
        return file.fact("person.fullName", person.value());
    }

    private String section(CaseItem item) {
        return known(item)
                .flatMap(found -> procedure.form().sections().stream()
                        .filter(one -> one.id().equals(found.section()))
                        .findFirst())
                .map(found -> found.title().in(words.lang()))
                .orElse("");
    }
}
