package hitomado.rules.explain;

import hitomado.rules.FactKey;
import hitomado.rules.NearestChange;
import hitomado.rules.Situation;
import hitomado.rules.Value;
import hitomado.rules.compile.Program;
import hitomado.rules.exact.Boundaries;
import hitomado.rules.logic.Origin;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// 最小の変化の探索 — moves one given fact at a time from cell to cell until the outcome is another one.
public record Nearest(Program program, Situation situation) {
    /// One change per fact that can alter the outcome alone, in the order of the facts.
    public List<NearestChange> of(FactKey outcome, Collection<FactKey> mayVary) {
        List<NearestChange> changes = new ArrayList<>();
        for (FactKey fact : mayVary) {
            Value from = situation.known().get(fact);
            if (from != null) {
                find(outcome, fact, from).ifPresent(changes::add);
            }
        }
        return changes;
    }

    /// Also a fact that is asked where its derivation gives nothing.
    private static boolean comesFromOutside(Run run, Slot slot) {
        return slot.askable() || run.origin(slot) instanceof Origin.Given;
    }

    private Optional<NearestChange> find(FactKey outcome, FactKey fact, Value from) {
        Slot target = program.network().slot(outcome.fact());
        Slot slot = program.network().slot(fact.fact());
        var without = new Run(program.network(), situation.without(fact));
        if (target == null || slot == null || !comesFromOutside(without, slot)) {
            return Optional.empty();
        }
        int viewer = Math.max(Run.EVENT, without.number(outcome.subject()));
        int key = without.number(slot, Math.max(Run.EVENT, without.number(fact.subject())));
        if (!(without.fact(target, viewer) instanceof Result.Unknown)) {
            return Optional.empty();
        }
        Run settled = without.settled();
        Result now = settled.assuming(key, from).fact(target, viewer);
        Optional<Set<Value>> cuts = new Boundaries(program, without).find(target, viewer, key);
        if (!(now instanceof Result.Known(var outcomeNow)) || cuts.isEmpty()) {
            return Optional.empty();
        }
        for (Steps.Step step : new Steps(slot, from, cuts.get()).nearestFirst()) {
            if (settled.assuming(key, step.sample()).fact(target, viewer) instanceof Result.Known(var then)
                    && !then.equals(outcomeNow)) {
                return Optional.of(new NearestChange(fact, from, step.to(), step.reach(), then));
            }
        }
        return Optional.empty();
    }
}
