package hitomado.rules.bulk.columns;

import hitomado.rules.Value;
import hitomado.rules.feel.Comparator;
import hitomado.rules.feel.Expr;
import hitomado.rules.feel.Test;
import hitomado.rules.feel.Tests;
import hitomado.rules.function.Kind;
import hitomado.rules.function.Properties;
import hitomado.rules.logic.Calculating;
import hitomado.rules.logic.Comparing;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 式から段へ — one syntax tree into steps, with the semantics of the scalar executor.
final class Formulas {
    private final Steps steps;
    private final Function<String, Step> names;
    private final Invocations calls;
    private final @Nullable Step input;
    private boolean readsInput;

    Formulas(Steps steps, Function<String, Step> names, Invocations calls, @Nullable Step input) {
        this.steps = steps;
        this.names = names;
        this.calls = calls;
        this.input = input;
    }

    private Formulas testing(Step value) {
        return new Formulas(steps, names, calls, value);
    }

    Step step(Expr expr) {
        return switch (expr) {
            case Expr.Literal(var value, int at) -> steps.constant(value);
            case Expr.Name(var name, int at) -> names.apply(name);
            case Expr.Input asked -> input();
            case Expr.Property(var of, var name, int at) ->
                steps.strict(Shape.WHOLE, List.of(step(of)), values -> Properties.read(values.getFirst(), name));
            case Expr.Negate(var of, int at) -> negated(step(of));
            case Expr.Arithmetic(char operator, var left, var right, int at) ->
                calculated(operator, step(left), step(right));
            case Expr.Comparison(var operator, var left, var right, int at) ->
                compared(operator, step(left), step(right));
            case Expr.Logic(boolean all, var parts, int at) ->
                parts.stream()
                        .map(this::step)
                        .reduce((a, b) -> joined(all, a, b))
                        .orElseThrow();
            case Expr.If(var condition, var then, var otherwise, int at) ->
                chosen(step(condition), step(then), step(otherwise));
            case Expr.Between(var value, var low, var high, int at) ->
                within(step(value), step(low), step(high), true, true);
            case Expr.In(var value, var tests, int at) -> testing(step(value)).anyOf(tests);
            case Expr.Call(var function, var arguments, int at) ->
                calls.step(function, arguments.stream().map(this::step).toList());
        };
    }

    private Step input() {
        if (input == null) {
            throw new Unsupported("no value under test");
        }
        readsInput = true;
        return input;
    }

    private Step joined(boolean all, Step one, Step two) {
        return steps.operation(Shape.BOOLEAN, all ? Kernels.AND : Kernels.OR, one, two);
    }

    private Step negated(Step of) {
        return of.shape.kind() == Kind.NUMBER
                ? steps.operation(of.shape, Kernels.times(-1), of)
                : steps.strict(of.shape, List.of(of), values -> Calculating.negated(values.getFirst()));
    }

    private Step calculated(char operator, Step left, Step right) {
        Kind one = left.shape.kind();
        Kind two = right.shape.kind();
        if (one != Kind.NUMBER || two != Kind.NUMBER) {
            return steps.strict(
                    Shape.of(result(operator, one, two)),
                    List.of(left, right),
                    values -> Calculating.calculate(operator, values.get(0), values.get(1)));
        }
        int scale = Math.max(left.shape.scale(), right.shape.scale());
        return switch (operator) {
            case '+' -> steps.together(Shape.number(scale), Kernels.ADD, left, right);
            case '-' -> steps.together(Shape.number(scale), Kernels.SUBTRACT, left, right);
            case '*' ->
                steps.operation(Shape.number(left.shape.scale() + right.shape.scale()), Kernels.MULTIPLY, left, right);
            case '/' -> divided(left, right);
            default -> throw new Unsupported("powers");
        };
    }

    private Step divided(Step left, Step right) {
        if (right instanceof Constant by && Cell.isValue(by.cell) && by.cell != 0) {
            Value inverse = Calculating.calculate('/', Value.of(1), by.shape.value(by.cell, steps.pool));
            Value back = Calculating.calculate('*', inverse, by.shape.value(by.cell, steps.pool));
            if (back.equals(Value.of(1))
                    && inverse instanceof Value.Num(var number)
                    && number.scale() <= Shape.MAX_SCALE) {
                return calculated('*', left, steps.constant(inverse));
            }
        }
        throw new Unsupported("division that need not come out even");
    }

    private static Kind result(char operator, Kind left, Kind right) {
        if (operator == '-' && left == Kind.DATE && right == Kind.DATE) {
            return Kind.DAYS;
        }
        boolean duration = right == Kind.DAYS || right == Kind.MONTHS;
        if (left == Kind.DATE && duration && operator != '*') {
            return Kind.DATE;
        }
        if (operator == '+' && left == Kind.TEXT && right == Kind.TEXT) {
            return Kind.TEXT;
        }
        throw new Unsupported(left + " " + operator + " " + right);
    }

    private Step compared(Comparator operator, Step left, Step right) {
        boolean line = left.shape.isLine() || right.shape.isLine();
        if (operator.orders() && !line) {
            return steps.strict(
                    Shape.BOOLEAN,
                    List.of(left, right),
                    values -> Comparing.compare(operator, values.get(0), values.get(1))
                                    .isTrue()
                            ? Value.TRUE
                            : Value.FALSE);
        }
        return steps.together(Shape.BOOLEAN, Kernels.compare(operator), left, right);
    }

    private Step within(Step value, Step low, Step high, boolean lowClosed, boolean highClosed) {
        return joined(
                true,
                compared(lowClosed ? Comparator.AT_LEAST : Comparator.GREATER, value, low),
                compared(highClosed ? Comparator.AT_MOST : Comparator.LESS, value, high));
    }

    private Step chosen(Step condition, Step then, Step otherwise) {
        if (condition instanceof Constant known && known.cell != Cell.UNKNOWN) {
            Kind other = (known.cell == Cell.TRUE ? otherwise : then).shape.kind();
            Step taken = known.cell == Cell.TRUE ? then : otherwise;
            return taken.shape.kind() == Kind.ANY ? steps.constant(Shape.of(other), Cell.ABSENT) : taken;
        }
        int scale = Math.max(then.shape.scale(), otherwise.shape.scale());
        Kind kind = then.shape.kind() == Kind.ANY ? otherwise.shape.kind() : then.shape.kind();
        return steps.operation(
                new Shape(kind, scale),
                Kernels.CHOOSE,
                condition,
                steps.scaled(then, scale),
                steps.scaled(otherwise, scale));
    }

    private Step anyOf(List<Test> tests) {
        return tests.stream()
                .map(this::test)
                .reduce((a, b) -> joined(false, a, b))
                .orElseThrow();
    }

    private Step test(Test test) {
        return switch (test) {
            case Test.Compare(var operator, var to, int at) -> compared(operator, input(), step(to));
            case Test.Range range ->
                within(input(), step(range.low()), step(range.high()), range.lowClosed(), range.highClosed());
            case Test.Holds(var value, int at) -> holds(value);
        };
    }

    /// A value to be equal to, or a condition that itself reads the value under test.
    private Step holds(Expr value) {
        readsInput = false;
        Step step = step(value);
        return readsInput ? step : compared(Comparator.EQUAL, input(), step);
    }

    /// The test of a cell of a decision table.
    Step cell(Tests tests) {
        if (tests.any()) {
            return steps.constant(Value.TRUE);
        }
        Step any = anyOf(tests.tests());
        return tests.negated() ? steps.operation(Shape.BOOLEAN, Kernels.NOT, any) : any;
    }
}
