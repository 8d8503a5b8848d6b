package hitomado.rules.plan;

import hitomado.rules.Decision;
import hitomado.rules.Finding;
import hitomado.rules.NeedStatus;
import hitomado.rules.Plan;
import hitomado.rules.Question;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import hitomado.rules.compile.Program;
import hitomado.rules.exact.Effort;
import hitomado.rules.exact.Exact;
import hitomado.rules.explain.Explainer;
import hitomado.rules.logic.Possible;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Verdict;
import java.util.ArrayList;
import java.util.List;

/// 質問の計画 — plans the questions of several needs in one situation.
public final class Planner {
    private final Program program;
    private final Run run;
    private final Exact exact;
    private final Agenda agenda;

    public Planner(Program program, Run run) {
        this.program = program;
        this.run = run;
        this.exact = new Exact(program, run, Effort.PLAN);
        this.agenda = new Agenda(program, run);
    }

    public Plan plan(List<Program.Purpose> purposes) {
        List<NeedStatus> needs = new ArrayList<>();
        for (Program.Purpose purpose : purposes) {
            for (int subject : units(purpose)) {
                needs.add(status(purpose, subject));
            }
        }
        List<Question> questions = agenda.questions();
        return new Plan(needs, questions, Pages.of(questions), agenda.leftAtMost(), agenda.blocked());
    }

    private List<Integer> units(Program.Purpose purpose) {
        return purpose.need().unit() == SubjectKind.PERSON
                ? Rows.persons(run)
                : List.of(Run.subjectOf(purpose.need().unit(), Run.EVENT));
    }

    private NeedStatus status(Program.Purpose purpose, int subject) {
        Program.Table table = purpose.table();
        Verdict verdict = exact.decide(table.index(), Run.subjectOf(table.subject(), subject));
        Result outcome = verdict.outputs().get(purpose.outcome());
        boolean open = outcome instanceof Result.Known(var value) && isOpen(purpose, value);
        boolean mayOpen = outcome instanceof Result.Unknown
                && mayOpen(purpose, verdict.possible().get(purpose.outcome()));
        boolean complete = outcome instanceof Result.Known;
        if (outcome instanceof Result.Unknown unknown) {
            agenda.ask(unknown, purpose.need().id(), true, true);
            agenda.mayAsk(unknown.all());
        }
        if (open || mayOpen) {
            complete &= itemsComplete(purpose, subject, open);
        }
        Decision decision = new Explainer(program, run, exact).decide(table, subject);
        Finding found = Findings.of(outcome, run);
        return new NeedStatus(purpose.need().id(), run.subject(subject), found, decision, open, complete);
    }

    private static boolean isOpen(Program.Purpose purpose, Value outcome) {
        return outcome instanceof Value.Text(var code)
                && purpose.need().openOutcomes().contains(code);
    }

    private static boolean mayOpen(Program.Purpose purpose, Possible outcomes) {
        return outcomes.any() || outcomes.values().stream().anyMatch(value -> isOpen(purpose, value));
    }

    private boolean itemsComplete(Program.Purpose purpose, int subject, boolean now) {
        boolean complete = true;
        for (Program.Entry entry : purpose.items()) {
            if (entry.item().ask()) {
                for (int row : Rows.of(entry, subject, run)) {
                    complete &= rowComplete(purpose.need().id(), entry, row, now);
                }
            }
        }
        return complete;
    }

    /// Asks what one row of an item waits for: first whether it applies, then whether it is required, then the fact.
    private boolean rowComplete(String need, Program.Entry entry, int row, boolean now) {
        Result applies = Rows.applies(entry, run.frame(row));
        if (applies.isNotTrue()) {
            return true;
        }
        Result fact = run.fact(entry.slot(), row);
        Result required = fact instanceof Result.Unknown ? entry.required().eval(run.frame(row)) : Result.FALSE;
        for (Result part : List.of(applies, required, fact)) {
            if (part instanceof Result.Unknown unknown) {
                agenda.mayAsk(unknown.all());
            }
        }
        if (now) {
            ask(need, applies, required, fact);
        }
        return applies instanceof Result.Known && fact instanceof Result.Known;
    }

    private void ask(String need, Result applies, Result required, Result fact) {
        if (applies instanceof Result.Unknown unknown) {
            agenda.ask(unknown, need, true, false);
        } else if (fact instanceof Result.Unknown missing) {
            if (required instanceof Result.Unknown unknown) {
                agenda.ask(unknown, need, true, false);
                if (unknown.askable()) {
                    return;
                }
            }
            agenda.ask(missing, need, required.isTrue(), false);
        }
    }
}
