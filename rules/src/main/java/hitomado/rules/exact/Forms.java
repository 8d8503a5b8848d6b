package hitomado.rules.exact;

import hitomado.rules.FactId;
import hitomado.rules.Value;
import hitomado.rules.feel.Comparator;
import hitomado.rules.feel.Expr;
import hitomado.rules.feel.Formula;
import hitomado.rules.feel.Test;
import hitomado.rules.feel.Tests;
import hitomado.rules.function.Properties;
import hitomado.rules.logic.Comparing;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Result;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// 式の読解 — what an expression may be as a function of missing facts, seen from one subject; the comparisons that it
/// makes become cuts.
record Forms(Origins origins, int subject) {
    Set<Term> of(Expression expression) {
        Formula formula = expression.formula();
        return switch (formula) {
            case Formula.OfValue(var root) -> of(root, Term.ABSENT);
            case Formula.OfCell(var tests) -> test(tests, Term.ABSENT);
            case null -> Term.OPAQUE;
        };
    }

    /// A cell with the value under test.
    void test(Expression cell, Set<Term> input) {
        if (cell.formula() instanceof Formula.OfCell(var tests)) {
            test(tests, input);
        } else {
            cuts().giveUp();
        }
    }

    private Cuts cuts() {
        return origins.cuts();
    }

    private Set<Term> of(Expr expr, Set<Term> input) {
        if (!origins.step()) {
            return Term.OPAQUE;
        }
        return switch (expr) {
            case Expr.Literal(var value, int at) -> Term.of(value);
            case Expr.Name(var name, int at) -> origins.of(new FactId(name), subject);
            case Expr.Input(int at) -> input;
            case Expr.Property(var of, var name, int at) -> property(of(of, input), name);
            case Expr.Negate(var of, int at) -> Algebra.negate(of(of, input));
            case Expr.Arithmetic(char operator, var left, var right, int at) ->
                Algebra.calculate(operator, of(left, input), of(right, input));
            case Expr.Comparison(var operator, var left, var right, int at) ->
                compared(operator, of(left, input), of(right, input));
            case Expr.Logic(boolean all, var parts, int at) -> logic(all, parts, input);
            case Expr.If(var condition, var then, var otherwise, int at) ->
                choice(truth(condition, input), then, otherwise, input);
            case Expr.Between(var value, var low, var high, int at) -> {
                Set<Term> tested = of(value, input);
                cuts().compare(tested, of(low, input), true);
                cuts().compare(tested, of(high, input), true);
                yield Term.TRUTH;
            }
            case Expr.In(var value, var tests, int at) -> test(new Tests(tests, false, false), of(value, input));
            case Expr.Call(var function, var arguments, int at) -> call(function, arguments, input);
        };
    }

    private Set<Term> property(Set<Term> of, String name) {
        boolean monotone = name.equals("year") || name.equals("years");
        return Algebra.apply(List.of(of), monotone, values -> Properties.read(values.getFirst(), name));
    }

    private Set<Term> compared(Comparator operator, Set<Term> left, Set<Term> right) {
        if (left.size() == 1
                && right.size() == 1
                && left.iterator().next() instanceof Term.Fixed(var one)
                && right.iterator().next() instanceof Term.Fixed(var two)
                && Comparing.compare(operator, one, two) instanceof Result.Known(var value)) {
            return Term.of(value);
        }
        cuts().compare(left, right, operator.orders());
        return Term.TRUTH;
    }

    /// A part that has to be true or false; what decides it becomes cuts.
    private Set<Term> truth(Expr part, Set<Term> input) {
        Set<Term> terms = of(part, input);
        if (terms.size() == 1 && terms.iterator().next() instanceof Term.Fixed) {
            return terms;
        }
        cuts().settle(terms);
        return Term.TRUTH;
    }

    private Set<Term> logic(boolean all, List<Expr> parts, Set<Term> input) {
        Set<Term> deciding = Term.of(all ? Value.FALSE : Value.TRUE);
        for (Expr part : parts) {
            if (truth(part, input).equals(deciding)) {
                return deciding;
            }
        }
        return Term.TRUTH;
    }

    private Set<Term> choice(Set<Term> condition, Expr then, Expr otherwise, Set<Term> input) {
        if (condition.size() == 1) {
            return of(condition.equals(Term.of(Value.TRUE)) ? then : otherwise, input);
        }
        return Term.either(of(then, input), of(otherwise, input));
    }

    private Set<Term> test(Tests tests, Set<Term> input) {
        for (Test test : tests.tests()) {
            switch (test) {
                case Test.Compare(var operator, var to, int at) ->
                    cuts().compare(input, of(to, input), operator.orders());
                case Test.Range(var low, var high, boolean lowClosed, boolean highClosed, int at) -> {
                    cuts().compare(input, of(low, input), true);
                    cuts().compare(input, of(high, input), true);
                }
                case Test.Holds(var value, int at) -> holds(of(value, input), input);
            }
        }
        return Term.TRUTH;
    }

    /// Either a value to be equal to or a condition with `?`: both ways of reading it become cuts.
    private void holds(Set<Term> value, Set<Term> input) {
        if (value.equals(Term.TRUTH)) {
            return;
        }
        cuts().compare(input, value, false);
    }

    private Set<Term> call(String function, List<Expr> arguments, Set<Term> input) {
        return switch (function) {
            case "not" -> {
                truth(arguments.getFirst(), input);
                yield Term.TRUTH;
            }
            case "is defined" -> {
                cuts().settle(of(arguments.getFirst(), input));
                yield Term.TRUTH;
            }
            case "min", "max" -> extreme(arguments, input);
            default ->
                origins.calls()
                        .of(function, arguments.stream().map(a -> of(a, input)).toList());
        };
    }

    private Set<Term> extreme(List<Expr> arguments, Set<Term> input) {
        Set<Term> all = new LinkedHashSet<>();
        for (Expr argument : arguments) {
            Set<Term> terms = of(argument, input);
            cuts().compare(all, terms, true);
            all.addAll(terms);
        }
        return Term.either(all, Term.ABSENT);
    }
}
