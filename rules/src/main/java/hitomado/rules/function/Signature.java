package hitomado.rules.function;

import hitomado.rules.Value;
import java.time.LocalDate;
import java.util.List;

/// 関数の型 — one way to call a function. With `variadic` the last parameter repeats, one or more times;
/// a `result` of ANY is the type of the first argument. `pure` functions of constants are constants.
public record Signature(String name, List<Kind> parameters, boolean variadic, Kind result, boolean pure, Body body) {
    public Signature {
        parameters = List.copyOf(parameters);
    }

    static Signature of(String name, List<Kind> parameters, Kind result, Body body) {
        return new Signature(name, parameters, false, result, true, body);
    }

    static Signature repeated(String name, Kind parameter, Kind result, Body body) {
        return new Signature(name, List.of(parameter), true, result, true, body);
    }

    /// Whether it may be called with arguments of these types.
    public boolean accepts(List<Kind> arguments) {
        if (variadic ? arguments.size() < parameters.size() : arguments.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Kind parameter = parameters.get(Math.min(i, parameters.size() - 1));
            if (!parameter.fits(arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// What a call computes from the day of the situation and its arguments.
    @FunctionalInterface
    public interface Body {
        Value apply(LocalDate asOf, List<Value> arguments);
    }
}
