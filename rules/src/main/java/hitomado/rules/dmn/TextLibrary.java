package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Num;
import hitomado.rules.dmn.Datum.Text;
import hitomado.rules.dmn.Datum.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Strings; lengths and positions count code points.
final class TextLibrary {
    private TextLibrary() {}

    static Map<String, List<Builtin>> functions() {
        var all = new LinkedHashMap<String, List<Builtin>>();
        all.put("string", List.of(Builtin.plain("from", a -> text(a.getFirst()))));
        all.put("string length", List.of(one(s -> Num.of(s.codePointCount(0, s.length())))));
        all.put("upper case", List.of(one(s -> new Text(s.toUpperCase(Locale.ROOT)))));
        all.put("lower case", List.of(one(s -> new Text(s.toLowerCase(Locale.ROOT)))));
        all.put("contains", List.of(test((s, match) -> s.contains(match))));
        all.put("starts with", List.of(test((s, match) -> s.startsWith(match))));
        all.put("ends with", List.of(test((s, match) -> s.endsWith(match))));
        all.put("substring before", List.of(Builtin.scalar("string, match", a -> cut(a, true))));
        all.put("substring after", List.of(Builtin.scalar("string, match", a -> cut(a, false))));
        all.put(
                "substring",
                List.of(
                        Builtin.scalar("string, start position", TextLibrary::substring),
                        Builtin.scalar("string, start position, length", TextLibrary::substring)));
        all.put(
                "string join",
                List.of(
                        Builtin.plain("list", a -> join(a.getFirst(), Datum.NULL)),
                        Builtin.plain(
                                "list, delimiter",
                                a -> join(a.getFirst(), a.getLast().single()))));
        return all;
    }

    private static Datum text(Datum value) {
        return value.equals(Datum.NULL) ? Datum.NULL : new Text(Texts.of(value));
    }

    private static Builtin one(Function<String, Datum> body) {
        return Builtin.scalar("string", a -> a.getFirst() instanceof Text(var s) ? body.apply(s) : Datum.NULL);
    }

    private static Builtin test(BiFunction<String, String, Boolean> body) {
        return Builtin.test(
                "string, match",
                a -> a.getFirst() instanceof Text(var s) && a.getLast() instanceof Text(var match)
                        ? Truth.of(body.apply(s, match))
                        : Datum.NULL);
    }

    private static Datum cut(List<Datum> a, boolean before) {
        if (!(a.getFirst() instanceof Text(var s)) || !(a.getLast() instanceof Text(var match))) {
            return Datum.NULL;
        }
        int at = s.indexOf(match);
        if (at < 0) {
            return new Text("");
        }
        return new Text(before ? s.substring(0, at) : s.substring(at + match.length()));
    }

    private static Datum substring(List<Datum> a) {
        Integer start = NumberLibrary.whole(a.get(1));
        if (!(a.getFirst() instanceof Text(var s)) || start == null || start == 0) {
            return Datum.NULL;
        }
        int[] points = s.codePoints().toArray();
        int from = start > 0 ? start - 1 : points.length + start;
        int length = points.length - from;
        if (a.size() == 3) {
            Integer asked = NumberLibrary.whole(a.get(2));
            if (asked == null || asked < 1 || asked > length) {
                return Datum.NULL;
            }
            length = asked;
        }
        return from < 0 || from >= points.length ? Datum.NULL : new Text(new String(points, from, length));
    }

    private static Datum join(Datum list, Datum delimiter) {
        List<Datum> values = switch (list) {
            case Datum.Many(var many) -> many;
            case Datum.Null _ -> null;
            case Datum one -> List.of(one);
        };
        boolean fits = delimiter instanceof Text || delimiter.equals(Datum.NULL);
        if (values == null || !fits || !values.stream().allMatch(v -> v instanceof Text || v.equals(Datum.NULL))) {
            return Datum.NULL;
        }
        return new Text(values.stream()
                .filter(Text.class::isInstance)
                .map(Texts::of)
                .collect(Collectors.joining(delimiter instanceof Text(var between) ? between : "")));
    }
}
