package hitomado.rules.bulk;

import hitomado.rules.DecisionTable;
import hitomado.rules.Position;
import hitomado.rules.Problem;
import hitomado.rules.Problems;
import hitomado.rules.SubjectKind;
import hitomado.rules.bulk.columns.OfTheDay;
import hitomado.rules.compile.Program;
import hitomado.rules.table.TableModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// 計画の作成 — tables to predicates over coded columns; collects everything that cannot be taken.
final class PlanCompiler {
    private final Program program;
    private final LocalDate asOf;
    private final Inputs inputs;
    private final OfTheDay ofTheDay;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Predicate, Integer> numbers = new HashMap<>();
    private final List<Predicate> predicates = new ArrayList<>();

    PlanCompiler(Program program, LocalDate asOf) {
        this.program = program;
        this.asOf = asOf;
        this.inputs = new Inputs(program.network());
        this.ofTheDay = new OfTheDay(program, asOf, Set.of());
    }

    /// A table whose tests are with the columns but not yet coded.
    private record Draft(Outputs outputs, List<Inputs.Row> rows) {}

    Planning compile(Collection<String> ids) {
        SubjectKind subject = null;
        for (String id : ids) {
            Program.Table table = program.tables().get(id);
            if (table == null) {
                throw new IllegalArgumentException("not defined: " + id);
            }
            boolean person = table.subject() == SubjectKind.PERSON;
            if (subject != null && person != (subject == SubjectKind.PERSON)) {
                Position at = table.versions().models().getFirst().source().at();
                refuse(
                        at,
                        Problems.WRONG_SUBJECT,
                        "one plan has tables of persons or of households, not of both: " + id);
            }
            subject = subject == null ? table.subject() : subject;
            add(table);
        }
        if (!problems.isEmpty()) {
            return new Planning.Refused(problems);
        }
        var basis = new BulkPlan.Basis(program, subject == null ? SubjectKind.PERSON : subject, asOf);
        return new Planning.Planned(finished(basis));
    }

    private void add(Program.Table table) {
        List<TableModel> models = table.versions().models();
        TableModel valid = models.stream()
                .filter(model -> model.isValidOn(asOf))
                .findFirst()
                .orElse(null);
        DecisionTable source = (valid == null ? models.getFirst() : valid).source();
        var outputs = new Outputs(source, ofTheDay);
        if (valid == null) {
            drafts.add(new Draft(outputs.ofNoVersion(), List.of()));
            return;
        }
        String reason = outputs.read(valid);
        if (reason != null) {
            refuse(source.at(), Problems.OUTSIDE_SUBSET, "table " + source.id() + ": " + reason);
            return;
        }
        List<Inputs.Row> rows = inputs.rows(valid);
        if (rows.size() < source.rows().size()) {
            refuse(
                    source.at(),
                    Problems.TOO_LARGE,
                    "table " + source.id() + ": more than " + Coder.MAX + " intervals of one input");
        }
        drafts.add(new Draft(outputs, rows));
    }

    private void refuse(Position at, String code, String message) {
        problems.add(new Problem(at, code, message));
    }

    private BulkPlan finished(BulkPlan.Basis basis) {
        List<ColumnDraft.Coded> coded =
                inputs.columns().stream().map(ColumnDraft::code).toList();
        List<TablePlan> plans = drafts.stream().map(draft -> plan(draft, coded)).toList();
        return new BulkPlan(basis, coded.stream().map(ColumnDraft.Coded::column).toList(), predicates, plans);
    }

    private TablePlan plan(Draft draft, List<ColumnDraft.Coded> coded) {
        List<TablePlan.Rule> rules = new ArrayList<>();
        BitSet columns = new BitSet();
        for (int row : draft.outputs().order()) {
            Map<Integer, BitSet> fits = fits(draft.rows().get(row), coded);
            if (fits.values().stream().anyMatch(BitSet::isEmpty)) {
                continue;
            }
            int[] tests = fits.entrySet().stream()
                    .filter(entry -> entry.getValue().cardinality()
                            <= coded.get(entry.getKey()).column().coder().values())
                    .mapToInt(entry -> number(Predicate.of(entry.getKey(), entry.getValue())))
                    .toArray();
            for (int test : tests) {
                columns.set(predicates.get(test).column());
            }
            rules.add(draft.outputs().rule(row, tests));
        }
        Outputs outputs = draft.outputs();
        return new TablePlan(
                outputs.table(),
                outputs.way(),
                rules,
                outputs.outcomes(),
                outputs.scale(),
                columns.stream().toArray());
    }

    /// Per column the codes that fit all tests that the row puts to it.
    private static Map<Integer, BitSet> fits(Inputs.Row row, List<ColumnDraft.Coded> coded) {
        Map<Integer, BitSet> fits = new TreeMap<>();
        for (Inputs.Test test : row.tests()) {
            BitSet codes = coded.get(test.column()).codes().get(test.text());
            if (codes == null) {
                throw new IllegalStateException("a test without its codes: " + test);
            }
            fits.merge(test.column(), (BitSet) codes.clone(), (one, two) -> {
                one.and(two);
                return one;
            });
        }
        return fits;
    }

    private int number(Predicate predicate) {
        return numbers.computeIfAbsent(predicate, added -> {
            predicates.add(added);
            return predicates.size() - 1;
        });
    }
}
