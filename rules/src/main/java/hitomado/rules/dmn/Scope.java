package hitomado.rules.dmn;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names that an expression sees; an inner scope hides the outer one.
record Scope(Map<String, Datum> names, @Nullable Scope outer) {
    /// The name of the value under test.
    static final String INPUT = "?";

    static final String ITEM = "item";

    Datum get(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Datum found = scope.names.get(name);
            if (found != null) {
                return found;
            }
        }
        return Datum.NULL;
    }

    Scope with(String name, Datum value) {
        return new Scope(Map.of(name, value), this);
    }

    /// The scope of a filter: the element as `item` and, if it is a context, its entries.
    Scope within(Datum element) {
        Scope inner = with(ITEM, element);
        return element instanceof Datum.Fields(var fields) ? new Scope(fields, inner) : inner;
    }
}
