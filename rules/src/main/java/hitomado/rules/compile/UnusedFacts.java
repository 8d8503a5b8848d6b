package hitomado.rules.compile;

import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.Problems;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Slot;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 未使用項目の検査 — facts that no rule, group, expression or form reads.
final class UnusedFacts {
    private final Collection<FactDefinition> facts;
    private final Ledger ledger;
    private final Set<FactId> read = new HashSet<>();

    UnusedFacts(Collection<FactDefinition> facts, Map<Slot, Set<Slot>> reads, Ledger ledger) {
        this.facts = facts;
        this.ledger = ledger;
        reads.values().forEach(slots -> slots.forEach(slot -> read.add(slot.id())));
    }

    void check(
            Collection<Expression> groups, Collection<Program.Named> expressions, Collection<Program.Purpose> needs) {
        groups.forEach(this::add);
        expressions.forEach(named -> add(named.expression()));
        for (Program.Purpose need : needs) {
            for (Program.Entry entry : need.items()) {
                read.add(entry.slot().id());
                add(entry.when());
                add(entry.required());
                add(entry.each());
            }
        }
        for (FactDefinition fact : facts) {
            if (!read.contains(fact.id())) {
                ledger.warn(fact.at(), Problems.UNUSED_FACT, "no rule or form reads " + fact.id());
            }
        }
    }

    private void add(@Nullable Expression expression) {
        if (expression != null) {
            expression.reads().forEach(slot -> read.add(slot.id()));
        }
    }
}
