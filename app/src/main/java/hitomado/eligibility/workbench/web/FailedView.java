package hitomado.eligibility.workbench.web;

import java.util.List;

/// 合わない事例 — which example, what it expected and got, which rows decided and by which facts.
///
/// @param id of the programme or procedure
/// @param name as the file calls it, in whatever language its author wrote
public record FailedView(String id, String owner, String which, String name, List<Difference> differences) {
    public FailedView {
        differences = List.copyOf(differences);
    }

    /// 違い — in one sentence, with the rows that decided, the facts that they read, and what those follow from.
    public record Difference(String what, List<String> rows, List<Line> facts, List<Line> from) {
        public Difference {
            rows = List.copyOf(rows);
            facts = List.copyOf(facts);
            from = List.copyOf(from);
        }

        static Difference of(String what) {
            return new Difference(what, List.of(), List.of(), List.of());
        }
    }

    /// 事項と値.
    public record Line(String label, String value) {}
}
