package hitomado.rules.table;

import hitomado.rules.HitPolicy;
import hitomado.rules.Value;
import hitomado.rules.logic.Calculating;
import hitomado.rules.logic.Comparing;
import hitomado.rules.logic.Possible;
import hitomado.rules.logic.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// ヒットポリシー — what the matching rows of one span may give, per output, and which of them decide.
record HitPolicies(RowOutputs run, TableModel table) {
    /// Adds the outputs that the span may give and returns its deciding rows.
    BitSet tally(Span span, List<Possible> possible) {
        return switch (table.source().policy()) {
            case FIRST, PRIORITY -> first(span, possible);
            case UNIQUE -> unique(span, possible);
            case ANY -> any(span, possible);
            case COLLECT -> all(span, possible);
            case COLLECT_SUM, COLLECT_COUNT, COLLECT_MIN, COLLECT_MAX -> aggregated(span, possible);
        };
    }

    private void add(int row, List<Possible> possible) {
        for (int column = 0; column < possible.size(); column++) {
            possible.get(column).add(run.output(row, column));
        }
    }

    /// No row, or rows that contradict the policy: empty outputs.
    private static void addNothing(List<Possible> possible) {
        possible.forEach(output -> output.add(Result.ABSENT));
    }

    private BitSet first(Span span, List<Possible> possible) {
        BitSet deciding = new BitSet();
        for (int row : table.order()) {
            if (!span.may().get(row)) {
                continue;
            }
            deciding.set(row);
            add(row, possible);
            if (span.must().get(row)) {
                return deciding;
            }
        }
        addNothing(possible);
        return deciding;
    }

    private BitSet all(Span span, List<Possible> possible) {
        span.may().stream().forEach(row -> add(row, possible));
        return span.may();
    }

    private BitSet unique(Span span, List<Possible> possible) {
        int certain = span.must().cardinality();
        int live = span.may().cardinality();
        if (certain <= 1) {
            BitSet candidates = certain == 1 ? span.must() : span.may();
            candidates.stream().forEach(row -> add(row, possible));
        }
        if (certain == 0 || live > 1) {
            addNothing(possible);
        }
        return span.may();
    }

    private BitSet any(Span span, List<Possible> possible) {
        boolean open = !span.isExact() || isOpen(span.may());
        boolean agree = agree(span.may());
        if (agree || open) {
            all(span, possible);
        }
        if (!agree || span.must().isEmpty()) {
            addNothing(possible);
        }
        return span.may();
    }

    private boolean isOpen(BitSet rows) {
        return rows.stream().anyMatch(row -> outputsOf(row).stream().anyMatch(Result.Unknown.class::isInstance));
    }

    private boolean agree(BitSet rows) {
        return rows.stream().mapToObj(this::outputsOf).distinct().count() <= 1;
    }

    private List<Result> outputsOf(int row) {
        List<Result> results = new ArrayList<>();
        for (int column = 0; column < run.columns(); column++) {
            results.add(run.output(row, column));
        }
        return results;
    }

    private BitSet aggregated(Span span, List<Possible> possible) {
        for (int column = 0; column < possible.size(); column++) {
            if (!span.isExact()) {
                possible.get(column).addAny();
                continue;
            }
            Result result = aggregated(span.may(), column);
            possible.get(column).add(result);
        }
        return span.may();
    }

    private Result aggregated(BitSet rows, int column) {
        if (table.source().policy() == HitPolicy.COLLECT_COUNT) {
            return Result.of(Value.of(rows.cardinality()));
        }
        List<Value> values = new ArrayList<>();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            switch (run.output(row, column)) {
                case Result.Unknown unknown -> {
                    return unknown;
                }
                case Result.Known(var value) -> values.add(value);
            }
        }
        return switch (table.source().policy()) {
            case COLLECT_SUM -> sum(values);
            case COLLECT_MIN -> extreme(values, -1);
            case COLLECT_MAX -> extreme(values, 1);
            case COLLECT_COUNT, UNIQUE, ANY, FIRST, PRIORITY, COLLECT -> Result.ABSENT;
        };
    }

    private static Result sum(List<Value> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Value value : values) {
            if (!(value instanceof Value.Num(var number))) {
                return Result.ABSENT;
            }
            sum = sum.add(number, Calculating.EXACT);
        }
        return values.isEmpty() ? Result.ABSENT : Result.of(Calculating.number(sum));
    }

    private static Result extreme(List<Value> values, int sign) {
        @Nullable Value best = null;
        for (Value value : values) {
            var order = best == null ? OptionalInt.of(sign) : Comparing.order(value, best);
            if (order.isEmpty()) {
                return Result.ABSENT;
            }
            if (Integer.signum(order.getAsInt()) == sign) {
                best = value;
            }
        }
        return best == null ? Result.ABSENT : Result.of(best);
    }
}
