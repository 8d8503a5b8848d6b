package hitomado.rules.table;

import hitomado.rules.HitPolicy;
import hitomado.rules.logic.Frame;
import hitomado.rules.logic.Possible;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 判定 — one evaluation of a table for a subject.
final class TableRun implements RowOutputs {
    private final TableModel table;
    private final Frame frame;
    private final Matching matching;
    private final int columns;
    private final @Nullable Result[][] outputs;

    TableRun(TableModel table, Frame frame) {
        this.table = table;
        this.frame = frame;
        this.matching = new Matching(table, frame);
        this.columns = table.source().outputs().size();
        this.outputs = new Result[table.rows()][columns];
    }

    Verdict verdict(int version) {
        Set<Span> spans = matching.spans();
        List<Possible> possible = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            possible.add(new Possible());
        }
        BitSet rows = new BitSet();
        HitPolicies policies = new HitPolicies(this, table);
        for (Span span : spans) {
            rows.or(policies.tally(span, possible));
        }
        boolean settled = spans.size() == 1 && spans.iterator().next().isExact();
        boolean collects = table.source().policy() == HitPolicy.COLLECT;
        return collects ? collected(version, rows, settled, possible) : decided(version, rows, possible);
    }

    private Verdict decided(int version, BitSet rows, List<Possible> possible) {
        List<Result> results = new ArrayList<>();
        Result.@Nullable Unknown whole = null;
        Result.@Nullable Unknown cells = null;
        for (int column = 0; column < columns; column++) {
            if (possible.get(column).single()) {
                results.add(Result.of(possible.get(column).one()));
                continue;
            }
            cells = cells == null ? missing().ofCells(rows) : cells;
            Result.Unknown open = missing().withOutputs(cells, rows, List.of(column));
            results.add(open);
            whole = whole == null ? open : whole.with(open);
        }
        return new Verdict(version, results, possible, rows, whole);
    }

    private Verdict collected(int version, BitSet rows, boolean settled, List<Possible> possible) {
        List<Integer> all = new ArrayList<>();
        boolean outputsKnown = true;
        for (int column = 0; column < columns; column++) {
            all.add(column);
            outputsKnown &= !possible.get(column).any();
        }
        Result.Unknown open =
                settled && outputsKnown ? null : missing().withOutputs(missing().ofCells(rows), rows, all);
        List<Result> results = new ArrayList<>();
        all.forEach(column -> results.add(open == null ? Result.ABSENT : open));
        return new Verdict(version, results, possible, rows, open);
    }

    private Missing missing() {
        return new Missing(table, matching, this::output);
    }

    @Override
    public Result output(int row, int column) {
        Result found = outputs[row][column];
        if (found == null) {
            found = table.outputs().get(row).get(column).eval(frame);
            outputs[row][column] = found;
        }
        return found;
    }

    @Override
    public int columns() {
        return columns;
    }
}
