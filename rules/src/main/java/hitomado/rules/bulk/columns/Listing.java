package hitomado.rules.bulk.columns;

import hitomado.rules.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 値の一覧 — the distinct values of a column in the order of their coming.
final class Listing {
    private final List<Value> values = new ArrayList<>();
    private final Map<Value, Integer> places = new HashMap<>();

    int place(Value value) {
        return places.computeIfAbsent(value, added -> {
            values.add(added);
            return values.size() - 1;
        });
    }

    List<Value> values() {
        return values;
    }
}
