package hitomado.rules;

import hitomado.rules.compile.Program;
import hitomado.rules.exact.Effort;
import hitomado.rules.exact.Exact;
import hitomado.rules.explain.Explainer;
import hitomado.rules.explain.Nearest;
import hitomado.rules.logic.Expression;
import hitomado.rules.logic.Keys;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Slot;
import hitomado.rules.plan.Findings;
import hitomado.rules.plan.Planner;
import hitomado.rules.plan.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 照会 — a rule book applied to one situation; findings are remembered, so ask many things of one inquiry.
///
/// For one thread at a time.
public final class Inquiry {
    private final Program program;
    private final Situation situation;
    private final Run run;
    private final Exact exact;

    Inquiry(Program program, Situation situation, Effort effort) {
        this.program = program;
        this.situation = situation;
        this.run = new Run(program.network(), situation);
        this.exact = new Exact(program, run, effort);
    }

    /// The value of a fact or of a table's output (`TABLE.OUTPUT`).
    public Finding find(FactKey key) {
        Slot slot = program.network().slot(key.fact());
        if (slot == null) {
            throw new IllegalArgumentException("no such fact: " + key.fact());
        }
        return Findings.of(exact.fact(slot, subject(slot.kind(), key.subject())), run);
    }

    /// The result of a table; `person` for tables of persons, else null.
    public Decision decide(String table, @Nullable SubjectId person) {
        Program.Table found = known(program.tables(), table);
        return new Explainer(program, run, exact).decide(found, subject(found.subject(), person));
    }

    /// For each of these given facts the nearest change of it alone that gives another outcome, in their order; facts
    /// without one are left out. Leave out what cannot change (birth dates). The outcome is a fact or an output
    /// (`TABLE.OUTPUT`) that is known; it must not follow a fact continuously, as an amount does.
    public List<NearestChange> nearest(FactKey outcome, Collection<FactKey> mayVary) {
        return find(outcome).isOpen() ? List.of() : new Nearest(program, situation).of(outcome, mayVary);
    }

    /// The value of a [NamedExpression]; `person` if its subject is PERSON, else null.
    public Finding evaluate(String expression, @Nullable SubjectId person) {
        Program.Named named = known(program.expressions(), expression);
        return Findings.of(exact.evaluate(named.expression(), subject(named.subject(), person)), run);
    }

    public Membership members(String group) {
        Expression where = known(program.groups(), group);
        List<SubjectId> in = new ArrayList<>();
        List<SubjectId> maybe = new ArrayList<>();
        Keys missing = Keys.NONE;
        for (int person = Run.FIRST_PERSON; person < run.subjects(); person++) {
            Result member = exact.evaluate(where, person);
            if (member instanceof Result.Unknown unknown) {
                maybe.add(run.subject(person));
                missing = missing.and(unknown.all());
            } else if (member.isTrue()) {
                in.add(run.subject(person));
            }
        }
        return new Membership(in, maybe, run.keys(missing));
    }

    /// The rows of a need's form for one subject, in the order of its items, then of persons; items that are known
    /// not to apply are left out.
    public List<FormItem> items(String need, SubjectId subject) {
        Program.Purpose purpose = known(program.needs(), need);
        int unit = subject(purpose.need().unit(), subject);
        List<FormItem> items = new ArrayList<>();
        for (Program.Entry entry : purpose.items()) {
            for (int row : Rows.of(entry, unit, run)) {
                Result applies = Rows.applies(entry, run.frame(row));
                if (!applies.isNotTrue()) {
                    items.add(item(entry, row, applies));
                }
            }
        }
        return items;
    }

    private FormItem item(Program.Entry entry, int row, Result applies) {
        SubjectId subject = run.subject(Run.subjectOf(entry.slot(), row));
        return new FormItem(
                entry.item(),
                new FactKey(entry.slot().id(), subject),
                Findings.of(applies, run),
                Findings.of(entry.required().eval(run.frame(row)), run),
                Findings.of(run.fact(entry.slot(), row), run));
    }

    public Plan plan(List<String> needIds) {
        List<Program.Purpose> purposes =
                needIds.stream().map(id -> known(program.needs(), id)).toList();
        return new Planner(program, run).plan(purposes);
    }

    private int subject(SubjectKind kind, @Nullable SubjectId subject) {
        if (kind != SubjectKind.PERSON) {
            return Run.subjectOf(kind, Run.EVENT);
        }
        int number = subject == null || !subject.isPerson() ? -1 : run.number(subject);
        if (number < 0) {
            throw new IllegalArgumentException("no such person in the situation: " + subject);
        }
        return number;
    }

    private static <T> T known(Map<String, T> all, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("not defined: " + id);
        }
        return found;
    }
}
