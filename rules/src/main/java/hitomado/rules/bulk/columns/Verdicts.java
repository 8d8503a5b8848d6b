package hitomado.rules.bulk.columns;

import hitomado.rules.HitPolicy;
import hitomado.rules.Value;
import hitomado.rules.logic.Possible;
import hitomado.rules.logic.Result;
import hitomado.rules.table.Fitting;
import hitomado.rules.table.RowOutputs;
import hitomado.rules.table.TableModel;
import hitomado.rules.table.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// 表の判定 — a number per row for what is known of a table's inputs; equal numbers are decided once and remembered.
final class Verdicts extends Step {
    /// More combinations than this are looked up by hash.
    private static final int LISTED = 1 << 16;

    private final TableModel table;
    private final List<Part> tests;
    private final List<List<Step>> outputs;
    private final Pool pool;
    private final long[] weights;
    private final @Nullable Answer[] listed;
    private final Map<Long, Answer> others = new ConcurrentHashMap<>();

    /// Per output one cell (`fixed`), or the rows whose cells are candidates, -1 for the empty value.
    record Answer(long[] fixed, int @Nullable [][] candidates) {}

    Verdicts(TableModel table, Reach reach, List<Part> tests, List<Step> wide, List<List<Step>> outputs, Pool pool) {
        super(Shape.WHOLE, reach, wide, true);
        this.table = table;
        this.tests = List.copyOf(tests);
        this.outputs = List.copyOf(outputs);
        this.pool = pool;
        weights = new long[tests.size()];
        long combinations = 1;
        for (int part = 0; part < weights.length; part++) {
            weights[part] = combinations;
            combinations = Math.multiplyExact(combinations, tests.get(part).codes());
        }
        listed = new Answer[combinations <= LISTED ? (int) combinations : 0];
    }

    @Override
    void compute(Pass pass, long[] into, int count) {
        Arrays.fill(into, 0, count, 0);
        for (int place = 0; place < weights.length; place++) {
            long[] cells = pass.of(parts.get(place));
            Part part = tests.get(place);
            long weight = weights[place];
            if (part.isTruth()) {
                for (int i = 0; i < count; i++) {
                    into[i] += Cell.place(cells[i]) * weight;
                }
                continue;
            }
            for (int i = 0; i < count; i++) {
                into[i] += part.code(cells[i]) * weight;
            }
        }
    }

    /// The answer of a row of the pass with this number.
    Answer answer(long number, Pass pass, int row) {
        Answer known = listed.length > 0 ? listed[(int) number] : others.get(number);
        if (known != null) {
            return known;
        }
        Answer made = decide(pass, row);
        if (listed.length > 0) {
            listed[(int) number] = made;
        } else {
            others.put(number, made);
        }
        return made;
    }

    private Answer decide(Pass pass, int row) {
        BitSet must = new BitSet();
        must.set(0, table.outputs().size());
        BitSet may = (BitSet) must.clone();
        List<Variable> open = new ArrayList<>();
        for (int place = 0; place < weights.length; place++) {
            tests.get(place).narrow(pass.of(parts.get(place))[row], must, may, open);
        }
        boolean symbolic = isSymbolic(table.source().policy());
        List<Possible> possible = new Fitting(must, may, open).outputs(table, rows(symbolic));
        long[] fixed = new long[possible.size()];
        int[][] candidates = new int[fixed.length][];
        boolean decided = true;
        for (int output = 0; output < fixed.length; output++) {
            if (symbolic) {
                candidates[output] = possible.get(output).values().stream()
                        .mapToInt(value -> value instanceof Value.Num(var number) ? number.intValueExact() : -1)
                        .toArray();
                decided &= candidates[output].length == 1 && candidates[output][0] < 0;
                fixed[output] = Cell.ABSENT;
            } else {
                fixed[output] = possible.get(output).single()
                        ? outputs.get(output)
                                .getFirst()
                                .shape
                                .cell(possible.get(output).one(), pool)
                        : Cell.UNKNOWN;
            }
        }
        return new Answer(fixed, symbolic && !decided ? candidates : null);
    }

    /// Whether the policy looks at the rows only, not at what they give.
    static boolean isSymbolic(HitPolicy policy) {
        return switch (policy) {
            case FIRST, PRIORITY, UNIQUE -> true;
            case ANY, COLLECT, COLLECT_COUNT, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX -> false;
        };
    }

    /// The outputs of the rows; for policies that look at rows only, the rows' numbers.
    private RowOutputs rows(boolean symbolic) {
        return new RowOutputs() {
            @Override
            public Result output(int row, int column) {
                if (symbolic) {
                    return Result.of(Value.of(row));
                }
                var constant = (Constant) outputs.get(column).get(row);
                return Result.of(constant.shape.value(constant.cell, pool));
            }

            @Override
            public int columns() {
                return outputs.size();
            }
        };
    }
}
