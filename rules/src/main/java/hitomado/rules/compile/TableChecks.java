package hitomado.rules.compile;

import hitomado.rules.DecisionTable;
import hitomado.rules.DecisionTable.Output;
import hitomado.rules.FactType;
import hitomado.rules.Problems;
import hitomado.rules.RuleSource;
import hitomado.rules.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 判定表の形の検査 — ids, shapes and validity of tables before anything is translated.
final class TableChecks {
    private final Ledger ledger;

    TableChecks(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The usable tables by id, in their order.
    Map<String, List<DecisionTable>> tables(RuleSource source) {
        Map<String, List<DecisionTable>> tables = new LinkedHashMap<>();
        for (DecisionTable table : source.tables()) {
            if (isNamed(table) & isWellFormed(table)) {
                List<DecisionTable> versions = tables.computeIfAbsent(table.id(), id -> new ArrayList<>());
                versions.forEach(other -> compare(other, table));
                versions.add(table);
            }
        }
        return tables;
    }

    private boolean isNamed(DecisionTable table) {
        boolean good = FactChecks.NAME.matcher(table.id()).matches()
                && SubjectKind.find(table.id().split("\\.", 2)[0]).isEmpty();
        if (!good) {
            ledger.add(
                    table.at(),
                    Problems.BAD_NAME,
                    "a table is named by words of letters and digits, not beginning with a subject: " + table.id());
        }
        return good;
    }

    private boolean isWellFormed(DecisionTable table) {
        int before = ledger.size();
        if (table.rows().size() > TableCompiler.MAX_ROWS) {
            ledger.add(table.at(), Problems.TOO_LARGE, "more than " + TableCompiler.MAX_ROWS + " rows: " + table.id());
        }
        if (table.outputs().isEmpty() || table.rows().isEmpty()) {
            ledger.add(table.at(), Problems.BAD_DEFINITION, "a table needs outputs and rows: " + table.id());
        }
        checkOutputs(table);
        for (DecisionTable.Row row : table.rows()) {
            if (row.conditions().size() != table.inputs().size()
                    || row.outputs().size() != table.outputs().size()) {
                ledger.add(
                        row.at(),
                        Problems.BAD_DEFINITION,
                        "the row does not have one cell per column of table " + table.id());
            }
        }
        return ledger.size() == before;
    }

    private void checkOutputs(DecisionTable table) {
        boolean sums = switch (table.policy()) {
            case COLLECT_SUM -> true;
            case UNIQUE, ANY, FIRST, PRIORITY, COLLECT, COLLECT_COUNT, COLLECT_MIN, COLLECT_MAX -> false;
        };
        Set<String> names = new HashSet<>();
        for (Output output : table.outputs()) {
            if (!names.add(output.name())) {
                ledger.add(table.at(), Problems.DUPLICATE, "output is there twice: " + output.name());
            }
            if (!FactChecks.NAME.matcher(output.name()).matches()
                    || output.name().indexOf('.') >= 0) {
                ledger.add(table.at(), Problems.BAD_NAME, "not the name of an output: " + output.name());
            }
            if (sums && output.type() != FactType.NUMBER) {
                ledger.add(table.at(), Problems.TYPE, "only numbers are summed: " + output.name());
            }
        }
    }

    private void compare(DecisionTable one, DecisionTable two) {
        if (overlap(one, two)) {
            ledger.add(
                    two.at(),
                    Problems.DUPLICATE,
                    "table " + two.id() + " is already defined for the same days at " + one.at());
        }
        if (one.subject() != two.subject()
                || one.policy() != two.policy()
                || !one.outputs().equals(two.outputs())) {
            ledger.add(
                    two.at(),
                    Problems.BAD_DEFINITION,
                    "subject, hit policy and outputs of table " + two.id() + " differ from those at " + one.at());
        }
    }

    private static boolean overlap(DecisionTable one, DecisionTable two) {
        return !isAfter(one.validFrom(), two.validTo()) && !isAfter(two.validFrom(), one.validTo());
    }

    private static boolean isAfter(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && from.isAfter(to);
    }
}
