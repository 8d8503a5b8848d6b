package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Fields;
import hitomado.rules.dmn.Datum.Many;
import hitomado.rules.dmn.Datum.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Contexts made and read by name.
final class ContextLibrary {
    private ContextLibrary() {}

    static Map<String, List<Builtin>> functions() {
        var all = new LinkedHashMap<String, List<Builtin>>();
        all.put("context", List.of(Builtin.plain("entries", a -> context(a.getFirst()))));
        all.put(
                "get value",
                List.of(Builtin.scalar(
                        "m, key",
                        a -> a.getFirst() instanceof Fields(var fields) && a.getLast() instanceof Text(var key)
                                ? fields.getOrDefault(key, Datum.NULL)
                                : Datum.NULL)));
        return all;
    }

    /// Null where an entry has no key, no value or the key of another.
    private static Datum context(Datum entries) {
        var made = new LinkedHashMap<String, Datum>();
        for (Datum entry : entries instanceof Many(var values) ? values : List.of(entries)) {
            boolean whole = entry instanceof Fields(var fields)
                    && fields.get("key") instanceof Text(var key)
                    && fields.get("value") instanceof Datum value
                    && made.put(key, value) == null;
            if (!whole) {
                return Datum.NULL;
            }
        }
        return new Fields(made);
    }
}
