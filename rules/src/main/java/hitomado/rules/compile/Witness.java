package hitomado.rules.compile;

import hitomado.rules.DecisionTable;
import hitomado.rules.Value;
import hitomado.rules.table.Variable;

/// 例証 — an input with a value that shows a problem of a table.
final class Witness {
    private Witness() {}

    static String shown(DecisionTable table, Variable variable, int cell) {
        String input = table.inputs().get(variable.columns().getFirst()).text().strip();
        return input + " = " + shown(variable.samples().get(cell));
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text.startsWith("\uFFFF") ? "(any other text)" : '"' + text + '"';
            case Value.Absent absent -> "null";
            case Value.Num number -> number.text();
            case Value.Bool truth -> truth.text();
            case Value.Day day -> day.text();
            case Value.Time time -> time.text();
            case Value.DateTime moment -> moment.text();
            case Value.Days days -> days.text();
            case Value.Months months -> months.text();
        };
    }
}
