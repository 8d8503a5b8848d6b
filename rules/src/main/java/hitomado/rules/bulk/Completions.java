package hitomado.rules.bulk;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 補完 — what a table may give for rows with unknown inputs: every cell of each of them is tried, and equal codes are
/// tried once. Exact; beyond [#MAX] distinct combinations still sound.
final class Completions {
    private static final int MAX = 4096;

    private final BulkPlan plan;
    private final TablePlan table;
    private final Block block;
    private final @Nullable BitSet[][] fits;
    private final Remembered<Answer> known;
    private final byte[] codes;

    Completions(BulkPlan plan, TablePlan table, Block block) {
        this.plan = plan;
        this.table = table;
        this.block = block;
        fits = new BitSet[table.columns().length][257];
        codes = new byte[table.columns().length];
        known = new Remembered<>(codes.length);
    }

    /// The outcomes that are possible; for sums and counts whether there is one only, and which amount it is.
    record Answer(BitSet outcomes, boolean single, boolean matched, long amount) {}

    Answer of(int row) {
        int[] columns = table.columns();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) block.code(columns[i], row);
        }
        Answer answer = known.find(codes);
        if (answer == null) {
            answer = complete(codes);
            known.put(codes, answer);
        }
        return answer;
    }

    private Answer complete(byte[] codes) {
        Set<BitSet> spans = Set.of(all());
        for (int i = 0; i < codes.length; i++) {
            Set<BitSet> narrowed = new HashSet<>();
            for (BitSet with : choices(i, codes[i] & 0xff)) {
                for (BitSet span : spans) {
                    BitSet both = (BitSet) span.clone();
                    both.and(with);
                    narrowed.add(both);
                }
            }
            if (narrowed.size() > MAX) {
                return anything();
            }
            spans = narrowed;
        }
        return answer(spans);
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, table.rules().size());
        return all;
    }

    private Answer anything() {
        BitSet outcomes = new BitSet();
        outcomes.set(0, table.outcomes().size());
        return new Answer(outcomes, false, false, 0);
    }

    private Set<BitSet> choices(int place, int code) {
        int values = plan.columns().get(table.columns()[place]).coder().values();
        if (code <= values) {
            return Set.of(fitting(place, code));
        }
        Set<BitSet> choices = new HashSet<>();
        for (int any = 0; any <= values; any++) {
            choices.add(fitting(place, any));
        }
        return choices;
    }

    /// The rules that a code of an input fits.
    private BitSet fitting(int place, int code) {
        BitSet found = fits[place][code];
        if (found == null) {
            found = all();
            for (int rule = 0; rule < table.rules().size(); rule++) {
                for (int number : table.rules().get(rule).predicates()) {
                    Predicate test = plan.predicates().get(number);
                    if (test.column() == table.columns()[place] && !holds(test, code)) {
                        found.clear(rule);
                    }
                }
            }
            fits[place][code] = found;
        }
        return found;
    }

    private static boolean holds(Predicate test, int code) {
        return test.ranges().stream().anyMatch(range -> range.low() <= code && code <= range.high());
    }

    private Answer answer(Set<BitSet> spans) {
        BitSet outcomes = new BitSet();
        if (!table.adds()) {
            spans.forEach(span -> outcomes.set(outcome(span)));
            return new Answer(outcomes, outcomes.cardinality() == 1, false, 0);
        }
        Set<Long> sums = new HashSet<>();
        boolean some = false;
        boolean none = false;
        for (BitSet span : spans) {
            some |= !span.isEmpty();
            none |= span.isEmpty();
            sums.add(span.stream().mapToLong(r -> table.rules().get(r).amount()).sum());
        }
        boolean single = sums.size() == 1 && some != none;
        outcomes.set(0, some);
        return new Answer(outcomes, single, some, sums.iterator().next());
    }

    private int outcome(BitSet matching) {
        int first = matching.nextSetBit(0);
        boolean decides = switch (table.way()) {
            case FIRST -> first >= 0;
            case ONLY -> matching.cardinality() == 1;
            case AGREEING ->
                first >= 0
                        && matching.stream()
                                .allMatch(r -> table.rules().get(r).outcome()
                                        == table.rules().get(first).outcome());
            case SUM, COUNT -> false;
        };
        return decides ? table.rules().get(first).outcome() : 0;
    }
}
