package hitomado.rules.compile;

import hitomado.rules.DecisionTable.Output;
import hitomado.rules.FactType;
import hitomado.rules.Item;
import hitomado.rules.Located;
import hitomado.rules.Need;
import hitomado.rules.Problems;
import hitomado.rules.SubjectKind;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 手続の翻訳 — needs with their tables and items.
final class NeedCompiler {
    private final Resolved resolved;
    private final Translator translator;
    private final Ledger ledger;

    NeedCompiler(Resolved resolved, Translator translator, Ledger ledger) {
        this.resolved = resolved;
        this.translator = translator;
        this.ledger = ledger;
    }

    /// What needs refer to by name.
    record Resolved(Map<String, Slot> slots, Map<String, Program.Table> tables, Map<String, Expression> groups) {}

    Map<String, Program.Purpose> compile(List<Need> sources) {
        Map<String, Program.Purpose> needs = new LinkedHashMap<>();
        for (Need need : sources) {
            List<Program.Entry> items = items(need);
            Program.Table table = table(need);
            int outcome = table == null ? -1 : outcome(need, table);
            if (table != null
                    && needs.putIfAbsent(need.id(), new Program.Purpose(need, table, outcome, items)) != null) {
                ledger.add(need.at(), Problems.DUPLICATE, "need is already defined: " + need.id());
            }
        }
        return needs;
    }

    private Program.@Nullable Table table(Need need) {
        Program.Table table = resolved.tables().get(need.table());
        if (table == null) {
            ledger.add(need.at(), Problems.UNKNOWN_TABLE, "no such table: " + need.table());
        } else if (table.subject() == SubjectKind.PERSON && need.unit() != SubjectKind.PERSON) {
            ledger.add(
                    need.at(),
                    Problems.WRONG_SUBJECT,
                    "table " + need.table() + " decides about persons, not the need's unit");
        }
        return table;
    }

    private int outcome(Need need, Program.Table table) {
        int column = table.outputs().indexOf(need.outcomeColumn());
        if (column < 0 || !resolved.slots().containsKey(need.table() + "." + need.outcomeColumn())) {
            ledger.add(
                    need.at(),
                    Problems.UNKNOWN_NAME,
                    "the table has no single output: " + need.table() + "." + need.outcomeColumn());
            return -1;
        }
        Output output = table.versions().models().getFirst().source().outputs().get(column);
        if (output.type() != FactType.CHOICE && output.type() != FactType.TEXT) {
            ledger.add(need.at(), Problems.TYPE, "an outcome is a choice or a text: " + need.outcomeColumn());
        }
        for (String code : need.openOutcomes()) {
            if (!output.choices().isEmpty() && !output.choices().contains(code)) {
                ledger.add(need.at(), Problems.CHOICE, "not an outcome of " + need.table() + ": " + code);
            }
        }
        return column;
    }

    private List<Program.Entry> items(Need need) {
        Set<String> ids = new HashSet<>();
        List<Program.Entry> entries = new ArrayList<>();
        for (Item item : need.items()) {
            if (!ids.add(item.id())) {
                ledger.add(item.required().at(), Problems.DUPLICATE, "item is already defined: " + item.id());
            }
            Program.Entry entry = item(need, item);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private Program.@Nullable Entry item(Need need, Item item) {
        boolean person = need.unit() == SubjectKind.PERSON || item.each() != null;
        Scope scope = person ? Scope.PERSON : Scope.CASE;
        Located when = item.when();
        Expression applies = when == null
                ? Expression.TRUE
                : translator.condition(when, scope).expression();
        Expression required = translator.condition(item.required(), scope).expression();
        Slot slot = resolved.slots().get(item.fact().value());
        if (slot == null) {
            ledger.add(
                    item.required().at(),
                    Problems.UNKNOWN_FACT,
                    "item " + item.id() + ": no such fact: " + item.fact());
            return null;
        }
        if (slot.kind() == SubjectKind.PERSON && !person) {
            ledger.add(
                    item.required().at(),
                    Problems.WRONG_SUBJECT,
                    "item " + item.id() + ": no person in scope to read " + item.fact() + " of");
        }
        return new Program.Entry(item, slot, applies, required, each(item));
    }

    private @Nullable Expression each(Item item) {
        String each = item.each();
        Expression group = each == null ? null : resolved.groups().get(each);
        if (each != null && group == null) {
            ledger.add(item.required().at(), Problems.UNKNOWN_GROUP, "item " + item.id() + ": no such group: " + each);
        }
        return group;
    }
}
