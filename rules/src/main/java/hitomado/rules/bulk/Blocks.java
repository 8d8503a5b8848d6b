package hitomado.rules.bulk;

import hitomado.rules.bulk.columns.Binding;
import hitomado.rules.bulk.columns.ColumnRun;
import hitomado.rules.logic.Run;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// 塊 — the households of a population in blocks, shared among threads.
///
/// A block with numbers beyond the columns' width is halved until only the household that has them is left.
final class Blocks {
    /// Rows of a block: some dozens of columns of 8 bytes a row stay in the second-level cache.
    private static final int ROWS = 4096;

    private final Population population;
    private final Work work;
    private final AtomicInteger next = new AtomicInteger();

    /// What is done with every household, in a block or alone.
    interface Work {
        /// The households from `first` to before `end`.
        ///
        /// @throws ArithmeticException when some household has numbers beyond the columns' width
        void columns(ColumnRun run, int first, int end);

        /// One household that columns cannot hold.
        void scalar(int household);
    }

    Blocks(Population population, Work work) {
        this.population = population;
        this.work = work;
    }

    /// `runs` gives the scalar executor of a household.
    void run(int threads, Binding binding, IntFunction<Run> runs) {
        int blocks = population.persons() / ROWS + 1;
        Threads.run(Math.min(threads, blocks), () -> {
            var run = new ColumnRun(binding, runs);
            while (true) {
                int first = next.getAndUpdate(this::end);
                if (first >= population.households()) {
                    return;
                }
                columns(run, first, end(first));
            }
        });
    }

    /// The end of the block that begins with a household: about so many persons, at least one household.
    private int end(int first) {
        if (first >= population.households()) {
            return first;
        }
        long person = Math.min((long) population.firstPerson(first) + ROWS, population.persons());
        int end = Math.min(population.householdOf((int) person), first + ROWS);
        boolean last = person == population.persons() && end < first + ROWS;
        return last ? Math.min(population.households(), first + ROWS) : Math.max(end, first + 1);
    }

    private void columns(ColumnRun run, int first, int end) {
        try {
            work.columns(run, first, end);
        } catch (ArithmeticException beyond) {
            if (end - first == 1) {
                work.scalar(first);
                return;
            }
            int middle = (first + end) >>> 1;
            columns(run, first, middle);
            columns(run, middle, end);
        }
    }
}
