package hitomado.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 判定表 — a decision table over facts; its outputs are read as `ID.OUTPUT`, e.g. table `outcome.moveOut`,
/// output `reason`: `outcome.moveOut.reason`. The id must not begin with the prefix of a subject kind.
///
/// Several tables may share an id if their validity (both days inclusive, null is open) does not overlap;
/// the one valid on the situation's day decides, and on a day without one all outputs are empty.
public record DecisionTable(
        String id,
        SubjectKind subject,
        HitPolicy policy,
        List<Located> inputs,
        List<Output> outputs,
        List<Row> rows,
        Position at,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    public DecisionTable(
            String id,
            SubjectKind subject,
            HitPolicy policy,
            List<Located> inputs,
            List<Output> outputs,
            List<Row> rows,
            Position at) {
        this(id, subject, policy, inputs, outputs, rows, at, null, null);
    }

    /// 出力欄 — an output column; `choices` are the codes of a CHOICE (and the order of PRIORITY), else empty.
    public record Output(String name, FactType type, List<String> choices) {
        public Output {
            choices = List.copyOf(choices);
        }
    }

    /// 行 — one rule: a unary test per input (`-` is any), an expression per output, and notes such as `because`, `law`.
    public record Row(List<Located> conditions, List<Located> outputs, Map<String, String> annotations, Position at) {
        public Row {
            conditions = List.copyOf(conditions);
            outputs = List.copyOf(outputs);
            annotations = Map.copyOf(annotations);
        }
    }
}
