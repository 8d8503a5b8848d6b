package hitomado.rules.exact;

import hitomado.rules.Value;
import hitomado.rules.compile.Program;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Slot;
import java.util.Optional;
import java.util.Set;

/// 境界値 — the values of one missing fact at which an outcome may begin to be another one.
public record Boundaries(Program program, Run run) {
    /// Empty when they cannot be listed, or when the outcome is or follows the fact itself and so changes everywhere.
    public Optional<Set<Value>> find(Slot outcome, int viewer, int key) {
        if (!Samples.canList(run.slotOf(key).type())) {
            return Optional.empty();
        }
        var origins = new Origins(program, run);
        boolean constant = Term.areConstant(origins.of(outcome, viewer));
        return constant && origins.cuts().isComplete()
                ? Optional.of(Set.copyOf(origins.cuts().of(key)))
                : Optional.empty();
    }
}
