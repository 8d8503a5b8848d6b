package hitomado.rules.bulk.columns;

import hitomado.rules.Value;
import hitomado.rules.function.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// 段の列 — the steps of a program while it is being made; what is constant is computed at once.
final class Steps {
    final Pool pool = new Pool();
    private final List<Step> all = new ArrayList<>();
    private final Map<Step, Step> spreads = new HashMap<>();

    List<Step> all() {
        return all;
    }

    <T extends Step> T add(T step) {
        step.number(all.size());
        all.add(step);
        return step;
    }

    Constant constant(Value value) {
        Shape shape = value instanceof Value.Num(var number)
                ? Shape.number(Math.max(number.scale(), 0))
                : Shape.of(Kind.of(value));
        try {
            return constant(shape, shape.cell(value, pool));
        } catch (ArithmeticException beyond) {
            throw new Unsupported("a constant of many digits");
        }
    }

    Constant constant(Shape shape, long cell) {
        return add(new Constant(shape, cell));
    }

    /// The column with a row per person or household.
    Step wide(Step step, Reach reach) {
        return step.reach == Reach.HOUSEHOLD && reach == Reach.PERSON
                ? spreads.computeIfAbsent(step, of -> add(new Spread(of)))
                : step;
    }

    Step operation(Shape shape, Operation.Kernel kernel, Step... parts) {
        Reach reach = Arrays.stream(parts).map(part -> part.reach).reduce(Reach.CITY, Reach::or);
        if (reach == Reach.CITY) {
            return folded(shape, kernel, parts);
        }
        List<Step> wide = Arrays.stream(parts).map(part -> wide(part, reach)).toList();
        return add(new Operation(shape, reach, wide, kernel));
    }

    private Step folded(Shape shape, Operation.Kernel kernel, Step... parts) {
        long[][] cells = new long[parts.length][];
        for (int part = 0; part < cells.length; part++) {
            cells[part] = new long[] {((Constant) parts[part]).cell};
        }
        long[] cell = new long[1];
        try {
            kernel.run(cells, cell, 1);
        } catch (ArithmeticException beyond) {
            throw new Unsupported("a constant of many digits");
        }
        return constant(shape, cell[0]);
    }

    /// A function that needs all its arguments, by values.
    Step strict(Shape shape, List<Step> arguments, Function<List<Value>, Value> body) {
        List<Shape> shapes = arguments.stream().map(argument -> argument.shape).toList();
        return operation(
                shape,
                (in, into, count) -> {
                    for (int i = 0; i < count; i++) {
                        into[i] = strict(in, i, shapes, shape, body);
                    }
                },
                arguments.toArray(Step[]::new));
    }

    private long strict(long[][] in, int row, List<Shape> shapes, Shape shape, Function<List<Value>, Value> body) {
        long least = Long.MAX_VALUE;
        for (long[] part : in) {
            least = Math.min(least, part[row]);
        }
        if (least <= Cell.UNKNOWN) {
            return least;
        }
        List<Value> values = new ArrayList<>(in.length);
        for (int part = 0; part < in.length; part++) {
            values.add(shapes.get(part).value(in[part][row], pool));
        }
        return shape.cell(body.apply(values), pool);
    }

    /// The column in units of at least this scale.
    Step scaled(Step step, int scale) {
        int more = scale - step.shape.scale();
        return step.shape.kind() != Kind.NUMBER || more <= 0
                ? step
                : operation(Shape.number(scale), Kernels.times(Rounding.power(more)), step);
    }

    /// Both in the same units, to be compared.
    Step together(Shape shape, Operation.Kernel kernel, Step one, Step two) {
        int scale = Math.max(one.shape.scale(), two.shape.scale());
        return operation(shape, kernel, scaled(one, scale), scaled(two, scale));
    }
}
