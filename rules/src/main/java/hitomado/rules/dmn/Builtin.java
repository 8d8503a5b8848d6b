package hitomado.rules.dmn;

import java.util.List;
import java.util.function.Function;

/// A built-in function with the names of its parameters; `open` takes any number of arguments as its list.
record Builtin(List<String> parameters, boolean open, boolean truth, Function<List<Datum>, Datum> body) {
    Builtin {
        parameters = List.copyOf(parameters);
    }

    /// Every parameter is one value: a list of one stands for its element.
    static Builtin scalar(String parameters, Function<List<Datum>, Datum> body) {
        return new Builtin(
                names(parameters),
                false,
                false,
                arguments -> body.apply(arguments.stream().map(Datum::single).toList()));
    }

    /// As [#scalar], giving a boolean.
    static Builtin test(String parameters, Function<List<Datum>, Datum> body) {
        Builtin scalar = scalar(parameters, body);
        return new Builtin(scalar.parameters, false, true, scalar.body);
    }

    /// Parameters are taken as they are.
    static Builtin plain(String parameters, Function<List<Datum>, Datum> body) {
        return new Builtin(names(parameters), false, false, body);
    }

    /// One list, given as such or as many arguments.
    static Builtin open(Function<List<Datum>, Datum> body) {
        return new Builtin(List.of("list"), true, false, arguments -> {
            if (arguments.size() > 1) {
                return body.apply(arguments);
            }
            return switch (arguments.getFirst()) {
                case Datum.Many(var values) -> body.apply(values);
                case Datum.Null _ -> Datum.NULL;
                case Datum one -> body.apply(List.of(one));
            };
        });
    }

    private static List<String> names(String parameters) {
        return List.of(parameters.split(", "));
    }
}
