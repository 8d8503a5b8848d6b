package hitomado.rules.bulk.columns;

import hitomado.rules.HitPolicy;
import hitomado.rules.compile.Program;
import hitomado.rules.logic.Expression;
import hitomado.rules.table.Column;
import hitomado.rules.table.TableModel;
import hitomado.rules.table.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 判定表から段へ — the outputs of decision tables that other facts read.
final class Tables {
    private final Facts facts;
    private final Map<Program.Table, Deciding> made = new HashMap<>();

    Tables(Facts facts, Program program) {
        this.facts = facts;
    }

    /// A table with the columns of its rows' outputs.
    private record Deciding(Verdicts verdicts, List<List<Step>> outputs) {}

    Step output(Program.Table table, int column) {
        TableModel valid = table.versions().models().stream()
                .filter(model -> model.isValidOn(facts.asOf))
                .findFirst()
                .orElse(null);
        if (valid == null) {
            return facts.steps.constant(hitomado.rules.Value.ABSENT);
        }
        Deciding deciding = made.get(table);
        if (deciding == null) {
            deciding = deciding(valid);
            made.put(table, deciding);
        }
        List<Step> rows = deciding.outputs().get(column);
        Verdicts verdicts = deciding.verdicts();
        return facts.steps.add(
                new Decided(shape(rows), verdicts.reach, verdicts, verdicts, column, needed(valid, rows)));
    }

    private static List<Step> needed(TableModel table, List<Step> rows) {
        return Verdicts.isSymbolic(table.source().policy()) ? rows : List.of();
    }

    private static Shape shape(List<Step> rows) {
        return rows.stream()
                .map(row -> row.shape)
                .filter(shape -> shape.kind() != hitomado.rules.function.Kind.ANY)
                .findFirst()
                .orElseGet(() -> rows.getFirst().shape);
    }

    private Deciding deciding(TableModel table) {
        List<Part> tests = tests(table);
        List<List<Step>> outputs = new ArrayList<>();
        for (int column = 0; column < table.source().outputs().size(); column++) {
            outputs.add(rows(table, column));
        }
        Reach reach = Reach.HOUSEHOLD;
        for (Part test : tests) {
            reach = reach.or(test.step().reach);
        }
        for (List<Step> rows : outputs) {
            for (Step row : rows) {
                reach = reach.or(row.reach);
            }
        }
        Reach whole = reach;
        List<Step> wide =
                tests.stream().map(test -> facts.steps.wide(test.step(), whole)).toList();
        List<List<Step>> all = outputs.stream()
                .map(rows ->
                        rows.stream().map(row -> facts.steps.wide(row, whole)).toList())
                .toList();
        try {
            var verdicts = new Verdicts(table, whole, tests, wide, all, facts.steps.pool);
            return new Deciding(facts.steps.add(verdicts), all);
        } catch (ArithmeticException tooMany) {
            throw new Unsupported("too many combinations: " + table.source().id());
        }
    }

    /// The outputs of a column in the same units.
    private List<Step> rows(TableModel table, int column) {
        HitPolicy policy = table.source().policy();
        List<Step> rows = new ArrayList<>();
        for (List<Expression> row : table.outputs()) {
            rows.add(
                    policy == HitPolicy.COLLECT_COUNT
                            ? facts.steps.constant(Shape.WHOLE, 0)
                            : facts.step(row.get(column), null));
        }
        if (!Verdicts.isSymbolic(policy) && !rows.stream().allMatch(Constant.class::isInstance)) {
            throw new Unsupported("computed outputs: " + table.source().id());
        }
        int scale = rows.stream().mapToInt(row -> row.shape.scale()).max().orElse(0);
        return rows.stream().map(row -> facts.steps.scaled(row, scale)).toList();
    }

    private List<Part> tests(TableModel table) {
        List<Part> tests = new ArrayList<>();
        Set<Integer> listed = new HashSet<>();
        for (Variable variable : table.variables()) {
            Column column = table.columns().get(variable.columns().getFirst());
            tests.add(Part.Input.of(facts.step(column.input(), null), table, variable, facts.steps.pool));
            listed.addAll(variable.columns());
        }
        for (int place = 0; place < table.columns().size(); place++) {
            Column column = table.columns().get(place);
            for (int row = 0; row < column.cells().size() && !listed.contains(place); row++) {
                if (!column.cells().get(row).any()) {
                    Step input = facts.step(column.input(), null);
                    tests.add(new Part.Single(facts.step(column.cells().get(row).test(), input), row));
                }
            }
        }
        return tests;
    }
}
