package hitomado.rules.bulk.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 段 — one column of a program and how it is computed from others.
///
/// `alone` is the only given fact that a cell depends on, by the same row; `mixed` if there is more than that one.
abstract class Step {
    final Shape shape;
    final Reach reach;
    final List<Step> parts;
    final @Nullable Given alone;
    final boolean mixed;
    private int number = -1;

    Step(Shape shape, Reach reach, List<Step> parts, boolean rowwise) {
        this.shape = shape;
        this.reach = reach;
        this.parts = List.copyOf(parts);
        Given only = null;
        boolean many = !rowwise;
        for (Step part : parts) {
            many |= part.mixed || part.alone != null && only != null && part.alone != only;
            only = part.alone == null ? only : part.alone;
        }
        mixed = many;
        alone = many ? null : this instanceof Given self ? self : only;
    }

    /// Computes the cells of the pass's rows.
    abstract void compute(Pass pass, long[] into, int count);

    /// Its place in the program.
    int number() {
        return number;
    }

    void number(int place) {
        number = place;
    }

    /// Whether it is worth a table of its values by those of one fact.
    boolean isUnary() {
        return alone != null && alone != this;
    }
}
