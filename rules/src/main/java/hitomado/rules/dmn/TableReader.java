package hitomado.rules.dmn;

import hitomado.rules.Problem;
import hitomado.rules.Problems;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compiles decision tables.
final class TableReader {
    private static final int MAX_ROWS = 20_000;

    private final TypeReader types;
    private final Vocabulary vocabulary;

    TableReader(TypeReader types, Vocabulary vocabulary) {
        this.types = types;
        this.vocabulary = vocabulary;
    }

    Code read(Element table) {
        if (table.all("rule").count() > MAX_ROWS) {
            throw new Refused(new Problem(table.at(), Problems.TOO_LARGE, "more than " + MAX_ROWS + " rules"));
        }
        List<Table.Column> inputs = table.all("input").map(this::column).toList();
        List<Element> clauses = table.all("output").toList();
        List<Table.Output> outputs = clauses.stream()
                .map(clause -> output(clause, clauses.size() > 1))
                .toList();
        List<Table.Row> rows = table.all("rule")
                .map(rule -> row(rule, inputs.size(), outputs.size()))
                .toList();
        if (outputs.isEmpty()) {
            throw new Refused(new Problem(table.at(), Problems.BAD_DEFINITION, "table without output"));
        }
        Table.Policy policy = policy(table, outputs);
        refuseUncertain(table, outputs, policy);
        var compiled = new Table(inputs, outputs, rows, policy);
        return new TableRun(compiled)::result;
    }

    private static void refuseUncertain(Element table, List<Table.Output> outputs, Table.Policy policy) {
        boolean ranked = policy == Table.Policy.PRIORITY || policy == Table.Policy.OUTPUT_ORDER;
        if (ranked && outputs.stream().allMatch(output -> output.ranks() == null)) {
            throw Refused.outside(table.at(), "hit policy by output values without output values");
        }
        boolean single = List.of(Table.Policy.UNIQUE, Table.Policy.ANY, Table.Policy.FIRST, Table.Policy.PRIORITY)
                .contains(policy);
        if (!single && outputs.stream().anyMatch(output -> output.otherwise() != null)) {
            throw Refused.outside(table.at(), "default output where all hits are collected");
        }
    }

    private static Table.Policy policy(Element table, List<Table.Output> outputs) {
        String aggregation = table.attribute("aggregation");
        String name = table.attribute("hitPolicy").replace(' ', '_');
        if (name.equals("COLLECT") && !aggregation.isEmpty()) {
            if (outputs.size() > 1) {
                throw Refused.outside(table.at(), "aggregation over several outputs");
            }
            name = aggregation;
        }
        for (Table.Policy policy : Table.Policy.values()) {
            if (policy.name().equals(name.isEmpty() ? "UNIQUE" : name)) {
                return policy;
            }
        }
        throw new Refused(new Problem(table.at(), Problems.BAD_DEFINITION, "unknown hit policy"));
    }

    private Table.Column column(Element input) {
        Element text = input.text("inputExpression");
        if (text == null) {
            throw new Refused(new Problem(input.at(), Problems.BAD_DEFINITION, "input without expression"));
        }
        Element expression = input.first("inputExpression");
        DmnType type = expression == null ? DmnType.ANY : types.of(expression);
        Code value = Refused.at(text, () -> ExpressionParser.expression(text.text(), vocabulary));
        return new Table.Column(scope -> type.coerce(value.run(scope)), cell(input.text("inputValues")));
    }

    private @Nullable Code cell(@Nullable Element text) {
        return text == null ? null : Refused.at(text, () -> ExpressionParser.cell(text.text(), vocabulary));
    }

    private Table.Output output(Element clause, boolean named) {
        if (named && clause.named().isEmpty()) {
            throw new Refused(new Problem(clause.at(), Problems.BAD_DEFINITION, "output without name"));
        }
        Element otherwise = clause.text("defaultOutputEntry");
        Element values = clause.text("outputValues");
        var constants = new Vocabulary(Set.of(), Set.of(), vocabulary.types());
        Code ranks = values == null
                ? null
                : Refused.at(values, () -> ExpressionParser.expression("[" + values.text() + "]", constants));
        return new Table.Output(
                clause.named(),
                types.of(clause),
                ranks,
                otherwise == null
                        ? null
                        : Refused.at(otherwise, () -> ExpressionParser.expression(otherwise.text(), vocabulary)));
    }

    private Table.Row row(Element rule, int inputs, int outputs) {
        List<Code> cells = rule.all("inputEntry")
                .map(entry -> Refused.at(
                        text(entry), () -> ExpressionParser.cell(text(entry).text(), vocabulary)))
                .toList();
        List<Code> results = rule.all("outputEntry")
                .map(entry -> Refused.at(
                        text(entry),
                        () -> ExpressionParser.expression(text(entry).text(), vocabulary)))
                .toList();
        if (cells.size() != inputs || results.size() != outputs) {
            throw new Refused(new Problem(rule.at(), Problems.BAD_DEFINITION, "cells and columns differ in number"));
        }
        return new Table.Row(cells, results);
    }

    private static Element text(Element entry) {
        Element text = entry.first("text");
        if (text == null) {
            throw new Refused(new Problem(entry.at(), Problems.BAD_DEFINITION, "cell without text"));
        }
        return text;
    }
}
