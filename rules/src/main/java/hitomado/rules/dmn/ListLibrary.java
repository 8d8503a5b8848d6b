package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Many;
import hitomado.rules.dmn.Datum.Num;
import hitomado.rules.dmn.Datum.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Lists, as far as the tables need them.
final class ListLibrary {
    private ListLibrary() {}

    static Map<String, List<Builtin>> functions() {
        var all = new LinkedHashMap<String, List<Builtin>>();
        all.put("any", List.of(Builtin.open(ListLibrary::any)));
        all.put("count", List.of(list("list", a -> Num.of(values(a).size()))));
        all.put("sum", List.of(numbers(ListLibrary::sum)));
        all.put("mean", List.of(numbers(n -> Arithmetic.compute('/', sum(n), Num.of(n.size())))));
        all.put("product", List.of(numbers(ListLibrary::product)));
        all.put("min", List.of(Builtin.open(values -> extreme(values, -1))));
        all.put("max", List.of(Builtin.open(values -> extreme(values, 1))));
        all.put("median", List.of(numbers(ListLibrary::median)));
        all.put("stddev", List.of(numbers(ListLibrary::deviation)));
        all.put(
                "sublist",
                List.of(
                        list("list, start position", ListLibrary::sublist),
                        list("list, start position, length", ListLibrary::sublist)));
        all.put("insert before", List.of(list("list, position, newItem", ListLibrary::insert)));
        all.put("remove", List.of(list("list, position", ListLibrary::remove)));
        all.put("flatten", List.of(list("list", a -> new Many(flat(values(a))))));
        return all;
    }

    private static Datum any(List<Datum> values) {
        boolean open = false;
        for (Datum value : values) {
            if (!(value instanceof Truth) && !value.equals(Datum.NULL)) {
                return Datum.NULL;
            }
            open |= value.equals(Datum.NULL);
        }
        return values.contains(Truth.of(true)) ? Truth.of(true) : open ? Datum.NULL : Truth.of(false);
    }

    private static Builtin numbers(Function<List<BigDecimal>, Datum> body) {
        return Builtin.open(values -> {
            var numbers = new ArrayList<BigDecimal>();
            for (Datum value : values) {
                if (!(value instanceof Num(var number))) {
                    return Datum.NULL;
                }
                numbers.add(number);
            }
            return numbers.isEmpty() ? Datum.NULL : body.apply(numbers);
        });
    }

    private static Datum extreme(List<Datum> values, int wanted) {
        if (values.isEmpty() || values.stream().anyMatch(v -> Comparison.order(values.getFirst(), v) == null)) {
            return Datum.NULL;
        }
        Datum best = values.getFirst();
        for (Datum value : values) {
            best = Integer.valueOf(wanted).equals(Comparison.order(value, best)) ? value : best;
        }
        return best;
    }

    private static Datum sum(List<BigDecimal> numbers) {
        return Arithmetic.number(numbers.stream().reduce(BigDecimal.ZERO, (a, b) -> a.add(b, Arithmetic.PRECISION)));
    }

    private static Datum product(List<BigDecimal> numbers) {
        return Arithmetic.number(
                numbers.stream().reduce(BigDecimal.ONE, (a, b) -> a.multiply(b, Arithmetic.PRECISION)));
    }

    private static Datum median(List<BigDecimal> numbers) {
        var sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? new Num(sorted.get(middle))
                : Arithmetic.compute('/', sum(sorted.subList(middle - 1, middle + 1)), Num.of(2));
    }

    /// The standard deviation of a sample.
    private static Datum deviation(List<BigDecimal> numbers) {
        if (numbers.size() < 2 || !(sum(numbers) instanceof Num(var total))) {
            return Datum.NULL;
        }
        var mean = total.divide(BigDecimal.valueOf(numbers.size()), Arithmetic.PRECISION);
        var squares = numbers.stream()
                .map(n -> n.subtract(mean, Arithmetic.PRECISION).pow(2, Arithmetic.PRECISION))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, Arithmetic.PRECISION));
        return new Num(squares.divide(BigDecimal.valueOf(numbers.size() - 1L), Arithmetic.PRECISION)
                .sqrt(Arithmetic.PRECISION));
    }

    private static Builtin list(String parameters, Function<List<Datum>, Datum> body) {
        return Builtin.plain(parameters, a -> a.getFirst().equals(Datum.NULL) ? Datum.NULL : body.apply(a));
    }

    private static List<Datum> values(List<Datum> arguments) {
        return arguments.getFirst() instanceof Many(var values) ? values : List.of(arguments.getFirst());
    }

    /// The index from 0 of a position from 1 or from the end, or -1.
    private static int index(Datum position, int size) {
        Integer at = NumberLibrary.whole(position.single());
        if (at == null || at == 0 || Math.abs(at) > size) {
            return -1;
        }
        return at > 0 ? at - 1 : size + at;
    }

    private static Datum sublist(List<Datum> a) {
        var values = values(a);
        int from = index(a.get(1), values.size());
        Integer length = a.size() < 3
                ? Integer.valueOf(values.size() - from)
                : NumberLibrary.whole(a.get(2).single());
        if (from < 0 || length == null || length < 1 || length > values.size() - from) {
            return Datum.NULL;
        }
        return new Many(values.subList(from, from + length));
    }

    private static Datum insert(List<Datum> a) {
        var values = new ArrayList<>(values(a));
        int at = index(a.get(1), values.size());
        if (at < 0) {
            return Datum.NULL;
        }
        values.add(at, a.get(2));
        return new Many(values);
    }

    private static Datum remove(List<Datum> a) {
        var values = new ArrayList<>(values(a));
        int at = index(a.get(1), values.size());
        if (at < 0) {
            return Datum.NULL;
        }
        values.remove(at);
        return new Many(values);
    }

    private static List<Datum> flat(List<Datum> values) {
        return values.stream()
                .flatMap(v -> v instanceof Many(var inner) ? flat(inner).stream() : List.of(v).stream())
                .toList();
    }
}
