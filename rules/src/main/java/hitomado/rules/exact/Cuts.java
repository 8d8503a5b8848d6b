package hitomado.rules.exact;

import hitomado.rules.Value;
import hitomado.rules.logic.Calculating;
import hitomado.rules.logic.Comparing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// 切れ目 — where the values of missing facts begin to make a difference, collected from comparisons.
///
/// A cut of a number or text is the value that differs from its neighbours, a cut of a date is the first day of a cell.
final class Cuts {
    static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /// A boundary with more digits lies between these two neighbours.
    private static final MathContext BELOW = new MathContext(24, RoundingMode.FLOOR);

    private static final MathContext ABOVE = new MathContext(24, RoundingMode.CEILING);

    /// The classes of a curve compared with a constant: less, equal, greater, not comparable.
    private static final int NO_ORDER = 2;

    private final Map<Integer, Set<Value>> byKey = new HashMap<>();
    private boolean complete = true;

    Set<Value> of(int key) {
        return byKey.getOrDefault(key, Set.of());
    }

    /// Whether everything that makes a difference could be listed.
    boolean isComplete() {
        return complete;
    }

    void giveUp() {
        complete = false;
    }

    void compare(Set<Term> left, Set<Term> right, boolean ordered) {
        for (Term one : left) {
            for (Term two : right) {
                compare(one, two, ordered);
            }
        }
    }

    /// The terms decide something: true or false, empty or not.
    void settle(Set<Term> terms) {
        compare(terms, Term.ABSENT, false);
    }

    private void compare(Term one, Term two, boolean ordered) {
        switch (one) {
            case Term.Opaque opaque -> giveUp();
            case Term.Step step -> complete &= isConstant(two);
            case Term.Fixed(var value) -> cut(two, value, ordered);
            case Term.Line line when two instanceof Term.Line other -> meet(line, other);
            case Term.Line line -> cutBy(line, two, ordered);
            case Term.Curve curve -> cutBy(curve, two, ordered);
            case Term.Itself text -> cutBy(text, two, ordered);
        }
    }

    private static boolean isConstant(Term term) {
        return term instanceof Term.Fixed || term instanceof Term.Step;
    }

    private void cutBy(Term term, Term by, boolean ordered) {
        if (by instanceof Term.Fixed(var value)) {
            cut(term, value, ordered);
        } else {
            giveUp();
        }
    }

    private void cut(Term term, Value at, boolean ordered) {
        switch (term) {
            case Term.Opaque opaque -> giveUp();
            case Term.Fixed fixed -> {}
            case Term.Step step -> {}
            case Term.Line line -> cut(line, at);
            case Term.Curve curve -> cut(curve, at);
            case Term.Itself(int key) -> {
                complete &= !ordered;
                if (at instanceof Value.Text) {
                    add(key, at);
                }
            }
        }
    }

    private void cut(Term.Line line, Value at) {
        if (at instanceof Value.Num(var number)) {
            cross(line.key(), line.factor(), number.subtract(line.offset(), Calculating.EXACT));
        }
    }

    private void meet(Term.Line one, Term.Line two) {
        if (one.key() != two.key()) {
            giveUp();
            return;
        }
        cross(
                one.key(),
                one.factor().subtract(two.factor(), Calculating.EXACT),
                two.offset().subtract(one.offset(), Calculating.EXACT));
    }

    /// `factor * x = level`.
    private void cross(int key, BigDecimal factor, BigDecimal level) {
        if (factor.signum() != 0) {
            add(key, Value.of(level.divide(factor, Calculating.EXACT)));
            add(key, Value.of(level.divide(factor, BELOW)));
            add(key, Value.of(level.divide(factor, ABOVE)));
        }
    }

    private void cut(Term.Curve curve, Value at) {
        split(curve, at, FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay());
    }

    /// The curve is monotone: ends of one class have nothing else between them.
    private void split(Term.Curve curve, Value at, long low, long high) {
        if (classOf(curve, low, at) == classOf(curve, high, at)) {
            return;
        }
        if (high - low == 1) {
            add(curve.key(), Value.of(LocalDate.ofEpochDay(high)));
            return;
        }
        long middle = Math.floorDiv(low + high, 2);
        split(curve, at, low, middle);
        split(curve, at, middle, high);
    }

    private static int classOf(Term.Curve curve, long day, Value at) {
        Value value = curve.of().apply(Value.of(LocalDate.ofEpochDay(day)));
        OptionalInt order = Comparing.order(value, at);
        if (order.isPresent()) {
            return Integer.signum(order.getAsInt());
        }
        return value.equals(Value.ABSENT) ? NO_ORDER : NO_ORDER + 1;
    }

    private void add(int key, Value at) {
        byKey.computeIfAbsent(key, k -> new HashSet<>()).add(at);
    }
}
