package hitomado.rules.exact;

import hitomado.rules.Value;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/// 項 — what a part of an expression may be, seen as a function of missing facts.
sealed interface Term {
    Set<Term> TRUTH = Set.of(new Fixed(Value.TRUE), new Fixed(Value.FALSE), new Fixed(Value.ABSENT));

    Set<Term> ABSENT = Set.of(new Fixed(Value.ABSENT));

    /// Constant within every cell, but its values are not listed.
    Set<Term> STEPS = Set.of(new Step());

    /// Nothing is known about how it depends on what is missing.
    Set<Term> OPAQUE = Set.of(new Opaque());

    /// More alternatives than this are not told apart.
    int MAX = 64;

    static Set<Term> of(Value value) {
        return Set.of(new Fixed(value));
    }

    static Set<Term> numbers(int from, int to) {
        if (to - from >= MAX) {
            return STEPS;
        }
        Set<Term> all = new LinkedHashSet<>();
        for (int number = from; number <= to; number++) {
            all.add(new Fixed(Value.of(number)));
        }
        return all;
    }

    /// Whether all alternatives are constant within every cell.
    static boolean areConstant(Set<Term> terms) {
        return terms.stream().allMatch(term -> term instanceof Fixed || term instanceof Step);
    }

    /// All alternatives of both; too many are summed up.
    static Set<Term> either(Set<Term> one, Set<Term> two) {
        Set<Term> both = new LinkedHashSet<>(one);
        both.addAll(two);
        return both.size() <= MAX ? both : areConstant(both) ? STEPS : OPAQUE;
    }

    /// One value.
    record Fixed(Value value) implements Term {}

    /// See [#STEPS].
    record Step() implements Term {}

    /// `factor * fact + offset` of a missing number.
    record Line(int key, BigDecimal factor, BigDecimal offset) implements Term {}

    /// A monotone function of a missing date; it may be empty up to a day or from a day on.
    record Curve(int key, UnaryOperator<Value> of) implements Term {}

    /// A missing text itself.
    record Itself(int key) implements Term {}

    /// See [#OPAQUE].
    record Opaque() implements Term {}
}
