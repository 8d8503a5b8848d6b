package hitomado.rules.bulk.columns;

import hitomado.rules.FactId;
import hitomado.rules.Situation;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import hitomado.rules.compile.Program;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Origin;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Slot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 当日の値 — what the day alone decides: constants, parameters, and what is computed from nothing else. For one thread.
public final class OfTheDay {
    private final Program program;
    private final Set<FactId> given;
    private final Run nobody;
    private final Map<Slot, Boolean> known = new HashMap<>();

    /// `given` are facts that come from outside although they could be derived.
    public OfTheDay(Program program, LocalDate asOf, Set<FactId> given) {
        this.program = program;
        this.given = given;
        nobody = new Run(program.network(), Situation.on(asOf, List.of()));
    }

    /// Null when more than the day decides.
    public @Nullable Value of(Expression expression) {
        boolean alone = expression.reads().stream().allMatch(this::isAlone);
        return alone && expression.eval(nobody.frame(Run.EVENT)) instanceof Result.Known(var value) ? value : null;
    }

    @Nullable
    Value of(Slot slot) {
        return isAlone(slot) && nobody.fact(slot, Run.EVENT) instanceof Result.Known(var value) ? value : null;
    }

    private boolean isAlone(Slot slot) {
        Boolean before = known.get(slot);
        if (before != null) {
            return before;
        }
        Origin origin = program.network().origin(slot);
        boolean alone = !given.contains(slot.id())
                && slot.kind() != SubjectKind.PERSON
                && (origin instanceof Origin.Derived || origin instanceof Origin.Output)
                && program.reads().getOrDefault(slot, Set.of()).stream().allMatch(this::isAlone);
        known.put(slot, alone);
        return alone;
    }
}
