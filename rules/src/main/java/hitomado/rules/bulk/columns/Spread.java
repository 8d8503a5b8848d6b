package hitomado.rules.bulk.columns;

import java.util.List;

/// 世帯から個人へ — a column of households, repeated for their persons.
final class Spread extends Step {
    Spread(Step of) {
        super(of.shape, Reach.PERSON, List.of(of), false);
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        long[] cells = pass.of(parts.getFirst());
        int[] places = pass.places();
        for (int i = 0; i < count; i++) {
            into[i] = cells[places[i]];
        }
    }
}
