package hitomado.rules.compile;

import hitomado.rules.DecisionTable;
import hitomado.rules.DecisionTable.Output;
import hitomado.rules.FactType;
import hitomado.rules.HitPolicy;
import hitomado.rules.Problems;
import hitomado.rules.Value;
import hitomado.rules.compile.Translator.Compiled;
import hitomado.rules.compile.Translator.CompiledCell;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Slot;
import hitomado.rules.table.Column;
import hitomado.rules.table.TableModel;
import hitomado.rules.table.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// 判定表の翻訳 — one decision table with all its checks.
final class TableCompiler {
    static final int MAX_ROWS = 2000;

    private final DecisionTable table;
    private final Translator translator;
    private final Ledger ledger;
    private final Scope scope;
    private final Set<Slot> reads = new LinkedHashSet<>();
    private int height = 1;

    TableCompiler(DecisionTable table, Translator translator, Ledger ledger) {
        this.table = table;
        this.translator = translator;
        this.ledger = ledger;
        this.scope = Scope.of(table.subject());
    }

    Set<Slot> reads() {
        return reads;
    }

    int height() {
        return height;
    }

    /// The compiled table; meaningless if problems were told.
    TableModel compile() {
        int before = ledger.size();
        List<ColumnCells.Draft> drafts = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < table.inputs().size(); column++) {
            Compiled input = read(translator.expression(table.inputs().get(column), scope));
            List<CompiledCell> cells = cells(column, input.code().type());
            drafts.add(new ColumnCells.Draft(
                    table.inputs().get(column).text(), input.code().type(), cells));
            columns.add(new Column(
                    input.expression(),
                    input.code().type().kind(),
                    cells.stream().map(CompiledCell::cell).toList()));
        }
        List<List<Compiled>> outputs = outputs();
        List<Integer> order = order(outputs);
        List<Variable> variables = List.of();
        if (ledger.size() == before) {
            variables = ColumnCells.variables(drafts);
            new RowChecks(table, ColumnCells.partitions(drafts, variables), variables, ledger).check(order);
            new Gaps(table, variables).check(columns, ledger);
        }
        List<List<Expression>> results = outputs.stream()
                .map(row -> row.stream().map(Compiled::expression).toList())
                .toList();
        return new TableModel(table, columns, results, order, variables);
    }

    private List<CompiledCell> cells(int column, Type type) {
        List<CompiledCell> cells = new ArrayList<>();
        for (DecisionTable.Row row : table.rows()) {
            CompiledCell cell = translator.cell(row.conditions().get(column), scope.testing(type));
            read(cell.test());
            cells.add(cell);
        }
        return cells;
    }

    private List<List<Compiled>> outputs() {
        List<List<Compiled>> rows = new ArrayList<>();
        for (DecisionTable.Row row : table.rows()) {
            List<Compiled> compiled = new ArrayList<>();
            for (int i = 0; i < table.outputs().size(); i++) {
                Output output = table.outputs().get(i);
                Type wanted = Type.of(output.type(), output.choices());
                compiled.add(read(translator.expression(row.outputs().get(i), scope, wanted)));
            }
            rows.add(compiled);
        }
        return rows;
    }

    private Compiled read(Compiled compiled) {
        reads.addAll(compiled.reads());
        height = Math.max(height, compiled.code().height());
        return compiled;
    }

    private List<Integer> order(List<List<Compiled>> outputs) {
        List<Integer> order = RowChecks.written(table.rows().size());
        if (table.policy() == HitPolicy.PRIORITY) {
            Comparator<Integer> comparator = (a, b) -> 0;
            for (int i = 0; i < table.outputs().size(); i++) {
                Output output = table.outputs().get(i);
                if (output.type() == FactType.CHOICE && !output.choices().isEmpty()) {
                    comparator = comparator.thenComparing(Comparator.comparing(precedence(outputs, i, output)));
                }
            }
            order.sort(comparator);
        }
        return order;
    }

    private Function<Integer, Integer> precedence(List<List<Compiled>> outputs, int column, Output output) {
        List<Integer> places = new ArrayList<>();
        for (List<Compiled> row : outputs) {
            Compiled cell = row.get(column);
            if (cell.code().constant() instanceof Value.Text(var code)) {
                places.add(output.choices().indexOf(code));
            } else {
                places.add(0);
                ledger.add(
                        cell.source().at(), Problems.BAD_DEFINITION, "PRIORITY needs a constant in " + output.name());
            }
        }
        return places::get;
    }
}
