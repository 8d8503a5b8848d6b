package hitomado.rules.bulk;

import hitomado.rules.bulk.columns.Binding;
import hitomado.rules.bulk.columns.ColumnProgram;
import hitomado.rules.bulk.columns.ColumnRun;
import hitomado.rules.logic.Run;
import java.util.concurrent.atomic.AtomicInteger;

/// 市民の符号化 — codes a population for a plan, blocks of households shared among threads.
final class PopulationCoding {
    /// Rows of a block: some dozens of columns of 8 bytes a row stay in the second-level cache.
    private static final int ROWS = 1024;

    private final BulkPlan plan;
    private final Population population;
    private final BulkRows rows;
    private final ColumnProgram program;
    private final Binding binding;
    private final AtomicInteger next = new AtomicInteger();

    PopulationCoding(BulkPlan plan, Population population) {
        this.plan = plan;
        this.population = population;
        rows = plan.rows(plan.ofPersons() ? population.persons() : population.households());
        program = plan.columnProgram(population.facts());
        binding = new Binding(program, population.city());
    }

    BulkRows run(int threads) {
        int blocks = population.persons() / ROWS + 1;
        Threads.run(Math.min(threads, blocks), this::work);
        return rows;
    }

    private void work() {
        var run = new ColumnRun(binding, this::scalar);
        while (true) {
            int first = next.getAndUpdate(this::end);
            if (first >= population.households()) {
                return;
            }
            code(run, first, end(first));
        }
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

    /// A block with numbers beyond the columns' width is halved until only the household that has them is left.
    private void code(ColumnRun run, int first, int end) {
        try {
            run.move(first, end);
            int row = plan.ofPersons() ? population.firstPerson(first) : first;
            for (int column = 0; column < plan.columns().size(); column++) {
                if (program.isScalar(column)) {
                    scalar(run, column, first, end);
                } else {
                    run.code(column, rows.codes(column), row);
                }
            }
        } catch (ArithmeticException beyond) {
            if (end - first == 1) {
                rows.fill(
                        plan.ofPersons() ? population.firstPerson(first) : first,
                        population.situation(first, plan.asOf()));
                return;
            }
            int middle = (first + end) >>> 1;
            code(run, first, middle);
            code(run, middle, end);
        }
    }

    private void scalar(ColumnRun run, int column, int first, int end) {
        for (int household = first; household < end; household++) {
            rows.code(column, household, run.run(household - first), population);
        }
    }

    private Run scalar(int household) {
        return plan.run(population.situation(household, plan.asOf()));
    }
}
