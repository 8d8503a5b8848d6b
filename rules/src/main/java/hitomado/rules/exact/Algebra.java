package hitomado.rules.exact;

import hitomado.rules.Value;
import hitomado.rules.logic.Calculating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// 項の計算 — arithmetic and monotone functions of terms.
final class Algebra {
    private Algebra() {}

    static Set<Term> calculate(char operator, Set<Term> left, Set<Term> right) {
        Set<Term> all = new LinkedHashSet<>();
        for (Term one : left) {
            for (Term two : right) {
                all.add(calculate(operator, one, two));
            }
        }
        return Term.either(all, Set.of());
    }

    private static Term calculate(char operator, Term one, Term two) {
        if (isAbsent(one) || isAbsent(two)) {
            return new Term.Fixed(Value.ABSENT);
        }
        return switch (one) {
            case Term.Opaque opaque -> opaque;
            case Term.Itself text -> new Term.Opaque();
            case Term.Step step -> two instanceof Term.Fixed || two instanceof Term.Step ? step : new Term.Opaque();
            case Term.Curve curve -> curve(operator, curve, two);
            case Term.Line line -> line(operator, line, two);
            case Term.Fixed(var value) -> fixed(operator, value, two);
        };
    }

    private static boolean isAbsent(Term term) {
        return term instanceof Term.Fixed(var value) && value.equals(Value.ABSENT);
    }

    private static Term curve(char operator, Term.Curve curve, Term by) {
        return operator != '^' && by instanceof Term.Fixed(var value)
                ? new Term.Curve(
                        curve.key(),
                        day -> Calculating.calculate(operator, curve.of().apply(day), value))
                : new Term.Opaque();
    }

    private static Term fixed(char operator, Value value, Term two) {
        return switch (two) {
            case Term.Fixed(var other) -> new Term.Fixed(Calculating.calculate(operator, value, other));
            case Term.Step step -> step;
            case Term.Curve curve
            when operator != '/' && operator != '^' ->
                new Term.Curve(
                        curve.key(),
                        day -> Calculating.calculate(operator, value, curve.of().apply(day)));
            case Term.Line line when value instanceof Value.Num(var number) -> fixed(operator, number, line);
            case Term.Line line -> new Term.Opaque();
            case Term.Curve curve -> new Term.Opaque();
            case Term.Itself text -> new Term.Opaque();
            case Term.Opaque opaque -> opaque;
        };
    }

    private static Term fixed(char operator, BigDecimal number, Term.Line line) {
        return switch (operator) {
            case '+', '*' -> line(operator, line, number);
            case '-' -> new Term.Line(line.key(), line.factor().negate(), exact(number.subtract(line.offset())));
            default -> new Term.Opaque();
        };
    }

    private static Term line(char operator, Term.Line line, Term two) {
        return switch (two) {
            case Term.Fixed(var value) when value instanceof Value.Num(var number) -> line(operator, line, number);
            case Term.Line other when line.key() == other.key() && operator == '+' -> sum(line, other);
            case Term.Line other when line.key() == other.key() && operator == '-' -> sum(line, negated(other));
            case Term.Fixed fixed -> new Term.Opaque();
            case Term.Line other -> new Term.Opaque();
            case Term.Step step -> new Term.Opaque();
            case Term.Curve curve -> new Term.Opaque();
            case Term.Itself text -> new Term.Opaque();
            case Term.Opaque opaque -> opaque;
        };
    }

    private static Term line(char operator, Term.Line line, BigDecimal by) {
        return switch (operator) {
            case '+' ->
                new Term.Line(line.key(), line.factor(), exact(line.offset().add(by)));
            case '-' ->
                new Term.Line(line.key(), line.factor(), exact(line.offset().subtract(by)));
            case '*' ->
                new Term.Line(
                        line.key(),
                        exact(line.factor().multiply(by)),
                        exact(line.offset().multiply(by)));
            case '/' ->
                by.signum() == 0
                        ? new Term.Fixed(Value.ABSENT)
                        : new Term.Line(
                                line.key(),
                                line.factor().divide(by, Calculating.EXACT),
                                line.offset().divide(by, Calculating.EXACT));
            default -> new Term.Opaque();
        };
    }

    private static Term.Line sum(Term.Line one, Term.Line two) {
        return new Term.Line(
                one.key(),
                exact(one.factor().add(two.factor())),
                exact(one.offset().add(two.offset())));
    }

    private static Term.Line negated(Term.Line line) {
        return new Term.Line(line.key(), line.factor().negate(), line.offset().negate());
    }

    private static BigDecimal exact(BigDecimal number) {
        return number.round(Calculating.EXACT);
    }

    static Set<Term> negate(Set<Term> terms) {
        Set<Term> all = new LinkedHashSet<>();
        for (Term term : terms) {
            all.add(
                    switch (term) {
                        case Term.Fixed(var value) -> new Term.Fixed(Calculating.negated(value));
                        case Term.Line line -> negated(line);
                        case Term.Curve(int key, var of) ->
                            new Term.Curve(key, day -> Calculating.negated(of.apply(day)));
                        case Term.Step step -> step;
                        case Term.Itself text -> new Term.Opaque();
                        case Term.Opaque opaque -> opaque;
                    });
        }
        return all;
    }

    /// A strict function; of one missing date it is `monotone` or not looked into.
    static Set<Term> apply(List<Set<Term>> arguments, boolean monotone, Function<List<Value>, Value> body) {
        long combinations = 1;
        for (Set<Term> alternatives : arguments) {
            combinations *= alternatives.size();
            if (combinations > Term.MAX) {
                return arguments.stream().allMatch(Term::areConstant) ? Term.STEPS : Term.OPAQUE;
            }
        }
        Set<Term> all = new LinkedHashSet<>();
        combine(arguments, List.of(), chosen -> all.add(call(chosen, monotone, body)));
        return all;
    }

    private static void combine(List<Set<Term>> arguments, List<Term> chosen, Consumer<List<Term>> each) {
        if (chosen.size() == arguments.size()) {
            each.accept(chosen);
            return;
        }
        for (Term term : arguments.get(chosen.size())) {
            List<Term> more = new ArrayList<>(chosen);
            more.add(term);
            combine(arguments, more, each);
        }
    }

    private static Term call(List<Term> arguments, boolean monotone, Function<List<Value>, Value> body) {
        if (arguments.stream().anyMatch(Algebra::isAbsent)) {
            return new Term.Fixed(Value.ABSENT);
        }
        Set<Term> all = Set.copyOf(arguments);
        if (all.stream().allMatch(Term.Fixed.class::isInstance)) {
            return new Term.Fixed(body.apply(values(arguments, Value.ABSENT)));
        }
        if (Term.areConstant(all)) {
            return new Term.Step();
        }
        List<Term> others =
                arguments.stream().filter(term -> !(term instanceof Term.Fixed)).toList();
        return monotone && others.size() == 1 && others.getFirst() instanceof Term.Curve(int key, var of)
                ? new Term.Curve(key, day -> strict(body, values(arguments, of.apply(day))))
                : new Term.Opaque();
    }

    private static List<Value> values(List<Term> arguments, Value moving) {
        return arguments.stream()
                .map(term -> term instanceof Term.Fixed(var value) ? value : moving)
                .toList();
    }

    private static Value strict(Function<List<Value>, Value> body, List<Value> values) {
        return values.contains(Value.ABSENT) ? Value.ABSENT : body.apply(values);
    }
}
