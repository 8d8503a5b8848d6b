package hitomado.rules.dmn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A compiled decision table.
record Table(List<Column> inputs, List<Output> outputs, List<Row> rows, Policy policy) {
    Table {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /// The hit policy with its aggregation.
    enum Policy {
        UNIQUE,
        ANY,
        FIRST,
        PRIORITY,
        RULE_ORDER,
        OUTPUT_ORDER,
        COLLECT,
        SUM,
        COUNT,
        MIN,
        MAX
    }

    /// An input expression; `allowed` are its input values.
    record Column(Code value, @Nullable Code allowed) {}

    /// An output; `ranks` are its output values, best first.
    record Output(
            String name,
            DmnType type,
            @Nullable Code ranks,
            @Nullable Code otherwise) {}

    /// A rule.
    record Row(List<Code> cells, List<Code> outputs) {
        Row {
            cells = List.copyOf(cells);
            outputs = List.copyOf(outputs);
        }
    }
}
