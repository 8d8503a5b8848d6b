package hitomado.rules;

import java.util.List;
import java.util.function.Function;

/// 外部関数 — a function that the host adds to FEEL, e.g. `next open day(date)` from the city's calendar.
///
/// The body is pure and gets values of exactly the parameter types; an empty argument gives an empty result
/// without calling it. CHOICE is not a parameter type (use TEXT).
public record HostFunction(String name, List<FactType> parameters, FactType result, Function<List<Value>, Value> body) {
    public HostFunction {
        parameters = List.copyOf(parameters);
    }
}
