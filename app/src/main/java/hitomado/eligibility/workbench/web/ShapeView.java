package hitomado.eligibility.workbench.web;

import java.util.List;

/// 表の形の操作 — what may be added to and taken from a table.
///
/// @param inputs what a condition may read, group by group
/// @param outputs results that the programme's contract allows; empty where there are none
/// @param free whether the author names further results
/// @param types kinds of value that such a result may have
/// @param columns those that may go, by their number from 0
/// @param removable whether the table itself may go
public record ShapeView(
        String address,
        int version,
        List<Group> inputs,
        List<Choice> outputs,
        boolean free,
        List<Choice> types,
        List<Choice> columns,
        boolean removable) {
    public ShapeView {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        types = List.copyOf(types);
        columns = List.copyOf(columns);
    }

    /// 話題ごとの選択肢.
    public record Group(String label, List<Choice> choices) {
        public Group {
            choices = List.copyOf(choices);
        }
    }

    /// 選択肢.
    public record Choice(String value, String label) {}
}
