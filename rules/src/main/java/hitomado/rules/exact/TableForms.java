package hitomado.rules.exact;

import hitomado.rules.HitPolicy;
import hitomado.rules.Value;
import hitomado.rules.compile.Program;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Verdict;
import hitomado.rules.table.Column;
import hitomado.rules.table.TableModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 判定表の読解 — the cuts that the rows of a table make which may still apply, and what its outputs may be.
record TableForms(Origins origins, Program program, Run run, Map<Integer, List<Set<Term>>> found) {
    TableForms(Origins origins, Program program, Run run) {
        this(origins, program, run, new HashMap<>());
    }

    /// Per output what it may be.
    List<Set<Term>> of(int table, int subject) {
        int at = table * run.subjects() + subject;
        List<Set<Term>> known = found.get(at);
        if (known == null) {
            known = read(table, subject);
            found.put(at, known);
        }
        return known;
    }

    private List<Set<Term>> read(int index, int subject) {
        Verdict verdict = run.decide(index, subject);
        Program.Table table = program.table(index);
        if (verdict.version() < 0) {
            return table.outputs().stream().map(name -> Term.ABSENT).toList();
        }
        TableModel model = table.versions().models().get(verdict.version());
        List<Integer> rows = verdict.rows().stream().boxed().toList();
        Forms forms = origins.seenBy(subject);
        for (Column column : model.columns()) {
            readColumn(column, rows, forms);
        }
        List<Set<Term>> outputs = new ArrayList<>();
        for (int column = 0; column < table.outputs().size(); column++) {
            int output = column;
            outputs.add(combined(
                    model.source().policy(),
                    rows.stream()
                            .map(row -> forms.of(model.outputs().get(row).get(output)))
                            .toList()));
        }
        return outputs;
    }

    private static void readColumn(Column column, List<Integer> rows, Forms forms) {
        List<Integer> testing =
                rows.stream().filter(row -> !column.cells().get(row).any()).toList();
        if (!testing.isEmpty()) {
            Set<Term> input = forms.of(column.input());
            testing.forEach(row -> forms.test(column.cells().get(row).test(), input));
        }
    }

    private Set<Term> combined(HitPolicy policy, List<Set<Term>> rows) {
        return switch (policy) {
            case FIRST, PRIORITY, UNIQUE, COLLECT -> either(rows);
            case ANY, COLLECT_MIN, COLLECT_MAX -> {
                compareAll(rows, policy != HitPolicy.ANY);
                yield either(rows);
            }
            case COLLECT_COUNT -> Term.numbers(0, rows.size());
            case COLLECT_SUM -> sum(rows);
        };
    }

    private static Set<Term> either(List<Set<Term>> rows) {
        Set<Term> all = Term.ABSENT;
        for (Set<Term> row : rows) {
            all = Term.either(all, row);
        }
        return all;
    }

    private void compareAll(List<Set<Term>> rows, boolean ordered) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                origins.cuts().compare(rows.get(i), rows.get(j), ordered);
            }
        }
    }

    private static Set<Term> sum(List<Set<Term>> rows) {
        Set<Term> sums = Term.of(Value.of(0));
        for (Set<Term> row : rows) {
            sums = Term.either(sums, Algebra.calculate('+', sums, row));
        }
        return Term.either(sums, Term.ABSENT);
    }
}
