package hitomado.rules.bulk;

import hitomado.rules.DecisionTable;
import hitomado.rules.bulk.columns.Binding;
import hitomado.rules.bulk.columns.ColumnProgram;
import hitomado.rules.bulk.columns.ColumnRun;
import hitomado.rules.bulk.columns.Wanted;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import hitomado.rules.table.TableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// 式の計算 — evaluates the formulas of a table's rows for the rows of a scan that they decided; blocks without any are
/// passed over.
final class Computing implements Blocks.Work {
    private final BulkPlan plan;
    private final Population population;
    private final ColumnProgram program;
    private final List<Expression> formulas;
    private final List<Computed> computed;

    /// What is wanted: an output, over the population that was scanned.
    record Aim(TableAnswers answers, String output, Population population) {}

    /// `computed` are filled, each by the formula of the same place.
    private Computing(BulkPlan plan, Population population, List<Expression> formulas, List<Computed> computed) {
        this.plan = plan;
        this.population = population;
        this.formulas = formulas;
        this.computed = computed;
        program = plan.columnProgram(
                population,
                formulas.stream()
                        .map(formula -> Wanted.cells(plan.ofPersons(), formula))
                        .toList());
        for (int column = 0; column < computed.size(); column++) {
            computed.get(column).shaped(program.shape(column), program.pool());
        }
    }

    /// By the number of each outcome that was kept and has a formula.
    static Map<Integer, Computed> all(BulkPlan plan, TablePlan table, Aim aim, int threads) {
        Map<Integer, Computed> computed = new TreeMap<>();
        List<Expression> formulas = new ArrayList<>();
        for (int number = 0; number < table.outcomes().size(); number++) {
            Outcome outcome = table.outcomes().get(number);
            if (outcome.computed().contains(aim.output()) && aim.answers().keeps(number)) {
                computed.put(number, new Computed(aim.answers().bits(number)));
                formulas.add(formula(plan.model(table.id()), outcome.row() - 1, aim.output()));
            }
        }
        if (!formulas.isEmpty()) {
            new Computing(plan, aim.population(), formulas, List.copyOf(computed.values())).run(threads);
        }
        return computed;
    }

    private static Expression formula(TableModel model, int row, String output) {
        List<DecisionTable.Output> outputs = model.source().outputs();
        int column = 0;
        while (!outputs.get(column).name().equals(output)) {
            column++;
        }
        return model.outputs().get(row).get(column);
    }

    private void run(int threads) {
        var binding = new Binding(program, population.city());
        new Blocks(population, this).run(threads, binding, this::scalarRun);
    }

    private Run scalarRun(int household) {
        return plan.run(population.situation(household, plan.asOf()));
    }

    @Override
    public void columns(ColumnRun run, int first, int end) {
        if (computed.stream().allMatch(one -> one.isEmpty(row(first), row(end)))) {
            return;
        }
        run.move(first, end);
        for (int column = 0; column < computed.size(); column++) {
            Computed into = computed.get(column);
            if (into.isEmpty(row(first), row(end))) {
                continue;
            }
            if (program.isScalar(column)) {
                for (int place = 0; place < run.households(); place++) {
                    scalar(column, first + place);
                }
            } else {
                into.write(run.cells(column), row(first), row(end));
            }
        }
    }

    private void scalar(int column, int household) {
        if (!computed.get(column).isEmpty(row(household), row(household + 1))) {
            evaluate(column, household, scalarRun(household));
        }
    }

    @Override
    public void scalar(int household) {
        Run run = scalarRun(household);
        for (int column = 0; column < computed.size(); column++) {
            evaluate(column, household, run);
        }
    }

    private void evaluate(int column, int household, Run run) {
        for (int row = row(household); row < row(household + 1); row++) {
            int subject = plan.ofPersons() ? Run.FIRST_PERSON + row - row(household) : Run.EVENT;
            if (formulas.get(column).eval(run.frame(subject)) instanceof Result.Known(var value)) {
                computed.get(column).write(row, value);
            }
        }
    }

    /// The first row of a household.
    private int row(int household) {
        return plan.ofPersons() ? population.firstPerson(household) : household;
    }
}
