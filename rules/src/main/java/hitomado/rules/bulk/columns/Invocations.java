package hitomado.rules.bulk.columns;

import hitomado.rules.Value;
import hitomado.rules.function.Functions;
import hitomado.rules.function.Kind;
import hitomado.rules.function.Signature;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/// 関数呼出しから段へ — built-in functions as steps; those of the host are left to the scalar executor.
final class Invocations {
    private final Steps steps;
    private final LocalDate asOf;
    private final Functions functions = new Functions(List.of());

    Invocations(Steps steps, LocalDate asOf) {
        this.steps = steps;
        this.asOf = asOf;
    }

    Step step(String function, List<Step> arguments) {
        return switch (function) {
            case "@", "duration" -> temporal(arguments.getFirst());
            case "not" -> steps.operation(Shape.BOOLEAN, Kernels.NOT, arguments.getFirst());
            case "is defined" -> steps.operation(Shape.BOOLEAN, Kernels.DEFINED, arguments.getFirst());
            case "min" -> extreme(arguments, Kernels.LEAST);
            case "max" -> extreme(arguments, Kernels.GREATEST);
            default -> named(function, arguments);
        };
    }

    private Step temporal(Step text) {
        if (text instanceof Constant of && of.shape.value(of.cell, steps.pool) instanceof Value.Text(var iso)) {
            return steps.constant(Functions.temporal(iso));
        }
        throw new Unsupported("a duration that is no literal");
    }

    private Step extreme(List<Step> arguments, Operation.Kernel kernel) {
        Kind kind = arguments.getFirst().shape.kind();
        if (arguments.stream().anyMatch(one -> one.shape.kind() != kind || !one.shape.isLine())) {
            throw new Unsupported("min and max of " + kind);
        }
        int scale = arguments.stream().mapToInt(one -> one.shape.scale()).max().orElse(0);
        Shape shape = new Shape(kind, scale);
        return arguments.stream()
                .reduce((one, two) -> steps.together(shape, kernel, one, two))
                .orElseThrow();
    }

    private Step named(String function, List<Step> arguments) {
        List<Kind> kinds = arguments.stream().map(one -> one.shape.kind()).toList();
        for (Signature signature : functions.named(function)) {
            if (signature.accepts(kinds)) {
                return call(signature, arguments);
            }
        }
        throw new Unsupported("a function of the host: " + function);
    }

    private Step call(Signature signature, List<Step> arguments) {
        if (arguments.isEmpty()) {
            return steps.constant(Functions.call(signature, asOf, List.of()));
        }
        if (signature.result() == Kind.ANY) {
            throw new Unsupported("a result of any type: " + signature.name());
        }
        RoundingMode mode = Rounding.MODES.get(signature.name());
        Step number = arguments.getFirst();
        if (mode != null && number.shape.kind() == Kind.NUMBER && isWhole(arguments)) {
            int scale = number.shape.scale();
            return scale == 0 ? number : steps.operation(Shape.WHOLE, Rounding.to(Rounding.power(scale), mode), number);
        }
        return steps.strict(Shape.of(signature.result()), arguments, values -> Functions.call(signature, asOf, values));
    }

    /// Whether it rounds to whole numbers.
    private static boolean isWhole(List<Step> arguments) {
        return arguments.size() == 1 || arguments.get(1) instanceof Constant places && places.cell == 0;
    }
}
