package hitomado.rules.exact;

import hitomado.rules.FactId;
import hitomado.rules.compile.Program;
import hitomado.rules.logic.Origin;
import hitomado.rules.logic.Result;
import hitomado.rules.logic.Run;
import hitomado.rules.logic.Slot;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// 項目の由来 — what facts and outputs of tables may be as functions of missing facts, down to what is only given.
final class Origins {
    private final Program program;
    private final Run run;
    private final Cuts cuts = new Cuts();
    private final Calls calls;
    private final Map<Integer, Set<Term>> found = new HashMap<>();
    private final TableForms tables;
    private int steps;

    Origins(Program program, Run run) {
        this.program = program;
        this.run = run;
        this.calls = new Calls(run.asOf());
        this.tables = new TableForms(this, program, run);
    }

    Cuts cuts() {
        return cuts;
    }

    Calls calls() {
        return calls;
    }

    Run run() {
        return run;
    }

    TableForms tables() {
        return tables;
    }

    Forms seenBy(int subject) {
        return new Forms(this, subject);
    }

    /// Counts a step of the reading; false when it has become too long.
    boolean step() {
        boolean goesOn = ++steps <= Effort.MAX_STEPS;
        if (!goesOn) {
            cuts.giveUp();
        }
        return goesOn;
    }

    Set<Term> of(FactId id, int viewer) {
        Slot slot = program.network().slot(id);
        return slot == null ? Term.OPAQUE : of(slot, viewer);
    }

    Set<Term> of(Slot slot, int viewer) {
        if (run.fact(slot, viewer) instanceof Result.Known(var value)) {
            return Term.of(value);
        }
        int key = run.number(slot, viewer);
        Set<Term> terms = found.get(key);
        if (terms == null) {
            terms = derived(slot, key);
            found.put(key, terms);
        }
        return terms;
    }

    private Set<Term> derived(Slot slot, int key) {
        int subject = run.subjectOf(key);
        Set<Term> terms = switch (run.origin(slot)) {
            case Origin.Given given -> missing(slot, key);
            case Origin.Derived(var by) -> seenBy(subject).of(by);
            case Origin.Aggregated by -> new MemberForms(this, by).of(subject);
            case Origin.Output(int table, int column) ->
                tables.of(table, subject).get(column);
        };
        return slot.askable() && !(run.origin(slot) instanceof Origin.Given) ? asked(terms, missing(slot, key)) : terms;
    }

    /// A derived fact that is asked where its derivation is empty.
    private Set<Term> asked(Set<Term> derived, Set<Term> self) {
        cuts.settle(derived);
        return Term.either(derived, self);
    }

    private static Set<Term> missing(Slot slot, int key) {
        return switch (slot.type()) {
            case BOOLEAN, CHOICE -> Term.STEPS;
            case NUMBER -> Set.of(new Term.Line(key, BigDecimal.ONE, BigDecimal.ZERO));
            case DATE -> Set.of(new Term.Curve(key, UnaryOperator.identity()));
            case TEXT -> Set.of(new Term.Itself(key));
            case TIME, DATE_TIME -> Term.OPAQUE;
        };
    }
}
