package hitomado.rules.bulk;

import hitomado.rules.Situation;
import hitomado.rules.bulk.columns.Binding;
import hitomado.rules.bulk.columns.ColumnProgram;
import hitomado.rules.bulk.columns.ColumnRun;
import java.util.List;

/// 市民の符号化 — codes a population for plans.
final class PopulationCoding implements Blocks.Work {
    private final List<BulkPlan> plans;
    private final List<BulkRows> rows;
    private final Population population;
    private final ColumnProgram program;

    PopulationCoding(List<BulkPlan> plans, Population population, ColumnProgram program) {
        this.plans = plans;
        this.population = population;
        this.program = program;
        rows = plans.stream()
                .map(plan ->
                        BulkRows.toBeWritten(plan, plan.ofPersons() ? population.persons() : population.households()))
                .toList();
    }

    List<BulkRows> run(int threads) {
        var binding = new Binding(program, population.city());
        new Blocks(population, this)
                .run(threads, binding, household -> plans.getFirst().run(situation(household)));
        return rows;
    }

    @Override
    public void columns(ColumnRun run, int first, int end) {
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
    }

    @Override
    public void scalar(int household) {
        for (int plan = 0; plan < plans.size(); plan++) {
            rows.get(plan).fill(row(plan, household), situation(household));
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
}
