package hitomado.rules.bulk;

import hitomado.rules.Situation;
import hitomado.rules.bulk.columns.Binding;
import hitomado.rules.bulk.columns.ColumnProgram;
import hitomado.rules.bulk.columns.ColumnRun;
import hitomado.rules.logic.Run;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// 市民の符号化 — codes a population for plans, blocks of households shared among threads.
final class PopulationCoding {
    /// Rows of a block: some dozens of columns of 8 bytes a row stay in the second-level cache.
    private static final int ROWS = 4096;

    private final List<BulkPlan> plans;
    private final List<BulkRows> rows;
    private final Population population;
    private final ColumnProgram program;
    private final Binding binding;
    private final AtomicInteger next = new AtomicInteger();

    PopulationCoding(List<BulkPlan> plans, Population population, ColumnProgram program) {
        this.plans = plans;
        this.population = population;
        this.program = program;
        rows = plans.stream()
                .map(plan ->
                        BulkRows.toBeWritten(plan, plan.ofPersons() ? population.persons() : population.households()))
                .toList();
        binding = new Binding(program, population.city());
    }

    List<BulkRows> run(int threads) {
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
            int column = 0;
            for (int plan = 0; plan < plans.size(); plan++) {
                for (int own = 0; own < plans.get(plan).columns().size(); own++) {
                    if (program.isScalar(column)) {
                        scalar(run, rows.get(plan), own, first);
                    } else {
                        run.code(column, rows.get(plan).codes(own), row(plan, first));
                    }
                    column++;
                }
            }
        } catch (ArithmeticException beyond) {
            if (end - first == 1) {
                for (int plan = 0; plan < plans.size(); plan++) {
                    rows.get(plan).fill(row(plan, first), situation(first));
                }
                return;
            }
            int middle = (first + end) >>> 1;
            code(run, first, middle);
            code(run, middle, end);
        }
    }

    private int row(int plan, int household) {
        return plans.get(plan).ofPersons() ? population.firstPerson(household) : household;
    }

    private void scalar(ColumnRun run, BulkRows into, int column, int first) {
        for (int place = 0; place < run.households(); place++) {
            into.code(column, first + place, run.run(place), population);
        }
    }

    private Situation situation(int household) {
        return population.situation(household, plans.getFirst().asOf());
    }

    private Run scalar(int household) {
        return plans.getFirst().run(situation(household));
    }
}
