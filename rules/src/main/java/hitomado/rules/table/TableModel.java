package hitomado.rules.table;

import hitomado.rules.DecisionTable;
import hitomado.rules.logic.Expression;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 判定表 — a compiled table; `order` lists the rows by precedence, for PRIORITY by that of their outputs.
public record TableModel(
        DecisionTable source,
        List<Column> columns,
        List<List<Expression>> outputs,
        List<Integer> order,
        List<Variable> variables) {
    public TableModel {
        columns = List.copyOf(columns);
        outputs = outputs.stream().map(List::copyOf).toList();
        order = List.copyOf(order);
        variables = List.copyOf(variables);
    }

    public boolean isValidOn(LocalDate day) {
        LocalDate from = source.validFrom();
        LocalDate to = source.validTo();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    int rows() {
        return outputs.size();
    }

    @Nullable
    Variable variableOf(int column) {
        for (Variable variable : variables) {
            if (variable.columns().contains(column)) {
                return variable;
            }
        }
        return null;
    }
}
