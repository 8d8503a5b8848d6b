package hitomado.casework.web;

import hitomado.casework.CaseFile;
import hitomado.casework.CaseItem;
import hitomado.procedures.Definitions;
import hitomado.procedures.Form;
import hitomado.procedures.Procedure;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts the filed items into the sections of their form, person by person where a section repeats.
record ItemGroups(Definitions definitions, Procedure procedure, CaseFile file, Words words) {
    List<CaseView.Group> of(List<CaseItem> items) {
        var former = new LinkedHashMap<String, List<String>>();
        items.stream()
                .filter(item -> !item.current())
                .forEach(item -> former.computeIfAbsent(ref(item), ref -> new ArrayList<>())
                        .add(words.t("casework.item.former", item.version(), value(item), item.givenBy())));
        var groups = new LinkedHashMap<String, List<CaseView.Item>>();
        items.stream()
                .filter(CaseItem::current)
                .forEach(item -> groups.computeIfAbsent(title(item), title -> new ArrayList<>())
                        .add(item(item, former)));
        return groups.entrySet().stream()
                .map(group -> new CaseView.Group(group.getKey(), group.getValue()))
                .toList();
    }

    static String ref(CaseItem item) {
        return item.item() + "|" + item.subject();
    }

    private CaseView.Item item(CaseItem item, Map<String, List<String>> former) {
        return new CaseView.Item(
                ref(item),
                item.label().in(words.lang()),
                item.hidden() ? words.t("casework.hidden") : value(item),
                item.hidden(),
                words.t("casework.source." + item.source().name()),
                item.givenBy(),
                former.getOrDefault(ref(item), List.of()));
    }

    private String value(CaseItem item) {
        if (item.hidden()) {
            return words.t("casework.hidden");
        }
        var fact = definitions.fact(item.key().fact());
        var format =
                procedure.form().findItem(item.item()).map(Form.Item::format).orElse(Form.Format.TEXT);
        return words.value(format, fact, Value.parse(fact.type(), item.value()));
    }

    private String title(CaseItem item) {
        var known = procedure.form().findItem(item.item());
        var section = known.flatMap(found -> procedure.form().sections().stream()
                        .filter(one -> one.id().equals(found.section()))
                        .findFirst())
                .map(found -> found.title().in(words.lang()))
                .orElse("");
        var person = known.flatMap(Form.Item::findEach).isPresent()
                ? file.fact("person.fullName", item.subject().value())
                : "";
        return person.isEmpty() ? section : words.t("casework.group.person", section, person);
    }
}
