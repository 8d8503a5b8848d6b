package hitomado.bench.scan;

import hitomado.rules.DecisionTable;
import hitomado.rules.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An engine that has read one table and answers row by row.
interface Answering {
    /// The output for these facts; absent when no row or no single row applies.
    Value answer(Map<String, Value> facts);

    /// A table with its DMN text, which every engine reads.
    record Model(DecisionTable table, String xml) {
        String namespace() {
            return "urn:hitomado:" + table.id();
        }
    }

    /// The facts as an engine for Java's own types takes them.
    static Map<String, @Nullable Object> plain(Map<String, Value> facts) {
        var plain = new HashMap<String, @Nullable Object>();
        facts.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(Value value) {
        return switch (value) {
            case Value.Num(var number) -> number;
            case Value.Bool(var truth) -> truth;
            case Value.Day(var day) -> day;
            case Value.Text(var text) -> text;
            case Value.Absent() -> null;
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    /// What such an engine answered.
    static Value value(@Nullable Object answer) {
        return switch (answer) {
            case null -> Value.ABSENT;
            case BigDecimal number -> Value.of(number);
            case Boolean truth -> Value.of(truth);
            case LocalDate day -> Value.of(day);
            case String text -> new Value.Text(text);
            default -> throw new IllegalArgumentException(answer.getClass() + " " + answer);
        };
    }
}
