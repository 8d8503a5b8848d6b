package hitomado.procedures.forms;

import hitomado.procedures.Definitions;
import hitomado.procedures.Form;
import hitomado.procedures.Procedure;
import hitomado.rules.FactKey;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// 記入内容 — what is written on one form: entries by item and row, and the persons of each group it repeats for.
///
/// @param unit the subject whose form it is
public record FormValues(SubjectId unit, List<Entry> entries, Map<String, List<SubjectId>> groups) {
    public FormValues {
        entries = List.copyOf(entries);
        groups = Map.copyOf(groups);
    }

    /// 記入 — the value of an item in the row of a subject, as the paper writes it, with the label of its source.
    public record Entry(String itemId, SubjectId row, Value value, String text, String source) {}

    /// Whose form it is, and what is known.
    public record Place(SubjectId unit, Situation situation) {}

    /// @param source label of where the value of a fact came from, such as 住民票; empty when unknown
    public static FormValues of(
            Definitions definitions, Procedure procedure, Place place, Function<FactKey, String> source) {
        var inquiry = definitions.rules().inquire(place.situation());
        var entries = new ArrayList<Entry>();
        for (var item : FormItems.of(procedure, place.unit(), inquiry)) {
            item.findValue().ifPresent(value -> {
                var text = FormText.of(
                        item.item().format(), definitions.fact(item.item().fact()), value);
                entries.add(new Entry(item.itemId(), item.subject(), value, text, source.apply(item.key())));
            });
        }
        var groups = new LinkedHashMap<String, List<SubjectId>>();
        for (var group : definitions.groups()) {
            groups.put(group.id(), inquiry.members(group.id()).in());
        }
        return new FormValues(place.unit(), entries, groups);
    }

    public Optional<Entry> find(Form.Item item, SubjectId row) {
        return entries.stream()
                .filter(entry -> entry.itemId().equals(item.id()) && entry.row().equals(row))
                .findFirst();
    }
}
