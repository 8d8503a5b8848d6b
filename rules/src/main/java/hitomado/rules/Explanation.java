package hitomado.rules;

import java.util.List;

/// 判定理由 — the rows that decided, and the facts they and the excluded earlier rows read.
public record Explanation(List<TableRow> rows, List<Used> facts) {
    public Explanation {
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
    }

    /// 使用した項目 — a fact with its value and, if it was derived, what from; within one explanation a fact is
    /// unfolded only where it is met first. `rows` are the deciding rows where the fact is a table's output.
    public record Used(FactKey key, Value value, List<Used> from, List<TableRow> rows) {
        public Used {
            from = List.copyOf(from);
            rows = List.copyOf(rows);
        }
    }
}
