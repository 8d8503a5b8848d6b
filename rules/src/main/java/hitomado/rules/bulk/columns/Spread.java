package hitomado.rules.bulk.columns;

import java.util.Arrays;
import java.util.List;

/// 世帯から個人へ — a column of households, repeated for their persons.
final class Spread extends Step {
    Spread(Step of) {
        super(of.shape, Reach.PERSON, List.of(of), false);
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        long[] cells = pass.of(parts.getFirst());
        for (int household = 0; household < pass.households(); household++) {
            Arrays.fill(into, pass.first(household), pass.first(household + 1), cells[household]);
        }
    }
}
