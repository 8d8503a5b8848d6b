package hitomado.rules.table;

import hitomado.rules.logic.Possible;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// 該当する行 — what is known of which rows fit: those that fit for certain, those that may, and the inputs that are
/// not known. For executors that find this out in their own way and share the hit policies.
public record Fitting(BitSet must, BitSet may, List<Variable> open) {
    public Fitting {
        open = List.copyOf(open);
    }

    /// Per output the values that it may have.
    public List<Possible> outputs(TableModel table, RowOutputs rows) {
        Set<Span> spans = Set.of(new Span(must, may));
        for (Variable variable : open) {
            spans = Span.combine(spans, variable);
        }
        List<Possible> possible = new ArrayList<>();
        for (int column = 0; column < rows.columns(); column++) {
            possible.add(new Possible());
        }
        var policies = new HitPolicies(rows, table);
        spans.forEach(span -> policies.tally(span, possible));
        return possible;
    }
}
