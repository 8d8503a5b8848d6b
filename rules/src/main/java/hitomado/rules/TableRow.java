package hitomado.rules;

import java.util.Map;

/// 該当行 — a row of a decision table that decided or may still apply: its number (from 1), its known outputs, its notes.
public record TableRow(
        String table, int number, Map<String, Value> outputs, Map<String, String> annotations, Position at) {
    public TableRow {
        outputs = Map.copyOf(outputs);
        annotations = Map.copyOf(annotations);
    }
}
