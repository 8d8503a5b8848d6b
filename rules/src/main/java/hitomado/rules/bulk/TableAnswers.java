package hitomado.rules.bulk;

import hitomado.rules.Value;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 表の答え — what a table gives for every row of a scan, as one bitmap per kept outcome.
public final class TableAnswers {
    private final TablePlan table;
    private final int groups;
    private final boolean[] kept;
    private final long[] @Nullable [] bits;
    private final LazyBits[] maybe;
    private final long[] counts;
    private final ScanOrder.@Nullable Grouping grouping;
    private final long[] settled;
    private final LazyBits open;
    private final long @Nullable [] amounts;

    TableAnswers(TablePlan table, int rows, ScanOrder order) {
        this.table = table;
        grouping = order.grouping();
        groups = grouping == null ? 0 : grouping.count();
        settled = new long[groups + 1];
        int outcomes = table.outcomes().size();
        kept = new boolean[outcomes];
        bits = new long[outcomes][];
        maybe = new LazyBits[outcomes];
        open = new LazyBits(rows);
        for (int outcome = 0; outcome < outcomes; outcome++) {
            maybe[outcome] = new LazyBits(rows);
            kept[outcome] = table.adds()
                    || order.keep().test(table.id(), table.outcomes().get(outcome));
            bits[outcome] = kept[outcome] ? new long[(rows + 63) >>> 6] : null;
        }
        counts = newCounts();
        amounts = table.adds() && order.amounts() ? new long[rows] : null;
    }

    // ---- written by the scan; no two threads write the same word

    long[] newCounts() {
        int lines = table.adds() ? table.rules().size() : table.outcomes().size();
        return new long[lines * (groups + 1)];
    }

    boolean keeps(int outcome) {
        return kept[outcome];
    }

    void store(int outcome, long[] block, int first, int words) {
        long[] into = bits[outcome];
        if (into != null) {
            System.arraycopy(block, 0, into, first >>> 6, words);
        }
    }

    void add(long amount, long[] matching, int first, int words) {
        if (amounts == null) {
            return;
        }
        for (int word = 0; word < words; word++) {
            for (long left = matching[word]; left != 0; left &= left - 1) {
                amounts[first + word * 64 + Long.numberOfTrailingZeros(left)] += amount;
            }
        }
    }

    synchronized void settle(int row, Completions.Answer answer) {
        settled[0] = Math.addExact(settled[0], answer.amount());
        if (grouping != null) {
            int group = 1 + (grouping.groups()[row] & 0xff);
            settled[group] = Math.addExact(settled[group], answer.amount());
        }
        long[] matched = bits[0];
        if (answer.matched() && matched != null) {
            matched[row >>> 6] |= 1L << row;
        }
        if (amounts != null) {
            amounts[row] = answer.amount();
        }
    }

    void open(int row, BitSet outcomes) {
        open.set(row);
        for (int outcome = outcomes.nextSetBit(0); outcome >= 0; outcome = outcomes.nextSetBit(outcome + 1)) {
            if (kept[outcome]) {
                maybe[outcome].set(row);
            }
        }
    }

    synchronized void take(long[] more) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += more[i];
        }
    }

    // ---- read by everybody

    public String table() {
        return table.id();
    }

    public List<Outcome> outcomes() {
        return table.outcomes();
    }

    /// The outputs of a row; empty when they are open, or when the outcome was not kept.
    public Optional<Map<String, Value>> find(int row) {
        if (isOpen(row)) {
            return Optional.empty();
        }
        if (table.adds()) {
            return Optional.of(table.added(has(0, row) ? amount(row) : null));
        }
        return IntStream.range(0, kept.length)
                .filter(outcome -> has(outcome, row))
                .mapToObj(outcome -> table.outcomes().get(outcome).outputs())
                .findFirst();
    }

    /// Whether the row has the outcome; for counts and sums, with 0, whether some table row applies.
    public boolean has(int outcome, int row) {
        return LazyBits.isSet(bits[outcome], row);
    }

    /// Whether what is not known may still give the outcome.
    public boolean mayHave(int outcome, int row) {
        return has(outcome, row) || maybe[outcome].isSet(row);
    }

    public boolean isOpen(int row) {
        return open.isSet(row);
    }

    /// A copy of the bitmap of an outcome, 64 rows a word, lowest bit first.
    public long[] bits(int outcome) {
        long[] found = bits[outcome];
        if (found == null) {
            throw new IllegalArgumentException("not kept: " + table.id() + " " + outcome);
        }
        return found.clone();
    }

    /// The rows with an outcome, ascending.
    public IntStream rows(int outcome) {
        return BitSet.valueOf(bits(outcome)).stream();
    }

    public long count(int outcome) {
        return table.adds() ? LazyBits.count(bits[outcome]) : counts[outcome * (groups + 1)];
    }

    /// Rows with an outcome in a group of the order's grouping.
    public long count(int outcome, int group) {
        if (table.adds() || group >= groups) {
            throw new IllegalArgumentException("no groups: " + table.id());
        }
        return counts[outcome * (groups + 1) + 1 + group];
    }

    /// Rows that are open.
    public long countOpen() {
        return open.count();
    }

    /// The sum or count of a row, 0 where no table row applies.
    public BigDecimal amount(int row) {
        if (amounts == null) {
            throw new IllegalArgumentException("no amounts: " + table.id());
        }
        return BigDecimal.valueOf(amounts[row], table.scale());
    }

    /// The sum of a number output over all rows whose outcome is kept; rows that are open are not in it.
    public BigDecimal total(String output) {
        return total(output, -1);
    }

    /// The same for one group.
    public BigDecimal total(String output, int group) {
        BigDecimal total = BigDecimal.valueOf(settled[1 + group], table.scale());
        int lines = counts.length / (groups + 1);
        for (int line = 0; line < lines; line++) {
            long times = counts[line * (groups + 1) + 1 + group];
            if (table.adds() || kept[line]) {
                total = total.add(table.unit(output, line).multiply(BigDecimal.valueOf(times)));
            }
        }
        return total;
    }
}
