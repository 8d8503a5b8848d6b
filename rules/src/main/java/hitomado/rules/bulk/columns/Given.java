package hitomado.rules.bulk.columns;

import hitomado.rules.function.Kind;
import hitomado.rules.logic.Slot;
import java.util.List;

/// 与えられた項目 — a raw column of the population.
final class Given extends Step {
    final Slot slot;

    Given(Slot slot) {
        super(Shape.of(Kind.of(slot.type())), reach(slot), List.of(), true);
        this.slot = slot;
    }

    private static Reach reach(Slot slot) {
        return switch (slot.kind()) {
            case PERSON -> Reach.PERSON;
            case HOUSEHOLD, EVENT -> Reach.HOUSEHOLD;
        };
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        pass.load(this, into, count);
    }
}
