package hitomado.eligibility.workbench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// 秘匿 — which numbers of a table are not shown: those below ten, and as many others as it takes that none of them
/// follows from a total (補完的秘匿).
///
/// A line is hidden as a whole, because a cost would give its count away. What stays hidden behind a shown total is at
/// least two lines and ten people.
public final class Hiding {
    /// The least number of people that is shown.
    public static final int LEAST = 10;

    private final List<List<Long>> lines;
    private final List<Long> totals;
    private final BitSet hidden = new BitSet();

    private Hiding(List<List<Long>> lines) {
        this.lines = lines;
        this.totals = new ArrayList<>();
        for (int kind = 0; !lines.isEmpty() && kind < lines.getFirst().size(); kind++) {
            int number = kind;
            totals.add(lines.stream().mapToLong(line -> line.get(number)).sum());
        }
    }

    /// The lines of a table of counts that are hidden; every line has the same columns.
    static BitSet of(List<List<Long>> lines) {
        return new Hiding(lines).hidden();
    }

    static boolean isSmall(long count) {
        return count > 0 && count < LEAST;
    }

    private BitSet hidden() {
        for (int line = 0; line < lines.size(); line++) {
            hidden.set(line, lines.get(line).stream().anyMatch(Hiding::isSmall));
        }
        for (int more = next(); more >= 0; more = next()) {
            hidden.set(more);
        }
        return hidden;
    }

    /// A further line that has to be hidden, the smallest that helps; -1 when nothing can be computed any more.
    private int next() {
        for (int kind = 0; kind < totals.size(); kind++) {
            int column = kind;
            boolean guarded = totals.get(kind) >= LEAST
                    && hidden.stream().anyMatch(line -> isSmall(lines.get(line).get(column)));
            long behind = hidden.stream()
                    .mapToLong(line -> lines.get(line).get(column))
                    .sum();
            if (guarded && (hidden.cardinality() < 2 || behind < LEAST)) {
                return smallest(column, behind < LEAST);
            }
        }
        return -1;
    }

    private int smallest(int column, boolean needsPeople) {
        int found = -1;
        for (int line = 0; line < lines.size(); line++) {
            long count = lines.get(line).get(column);
            boolean fits = !hidden.get(line) && (count > 0 || !needsPeople);
            if (fits && (found < 0 || count < lines.get(found).get(column))) {
                found = line;
            }
        }
        return found;
    }
}
