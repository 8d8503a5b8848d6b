package hitomado.applications;

import hitomado.applications.Preparation.Missing;
import hitomado.applications.Preparation.NotNeeded;
import hitomado.applications.Preparation.Prepared;
import hitomado.applications.Preparation.PreparedItem;
import hitomado.applications.Preparation.Undecided;
import hitomado.procedures.Assessment;
import hitomado.procedures.Fact;
import hitomado.procedures.Form;
import hitomado.procedures.LocalText;
import hitomado.procedures.Outcome;
import hitomado.procedures.Procedure;
import hitomado.procedures.Reason;
import hitomado.procedures.Source;
import hitomado.rules.Decision;
import hitomado.rules.Explanation;
import hitomado.rules.FactKey;
import hitomado.rules.Finding;
import hitomado.rules.FormItem;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import hitomado.sessions.Interview;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 提出内容の組み立て — decides every procedure of a session once more and gathers its items; pure.
final class Preparing {
    private final Interview.State state;
    private final List<Prepared> applications = new ArrayList<>();
    private final List<NotNeeded> notNeeded = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private final SequencedSet<FactKey> missing = new LinkedHashSet<>();

    private Preparing(Interview.State state) {
        this.state = state;
    }

    static Preparation of(Interview.State state) {
        return new Preparing(state).run();
    }

    private Preparation run() {
        state.plan().questions().stream()
                .filter(question -> question.required() || question.decisive())
                .forEach(question -> missing.add(question.key()));
        var event =
                state.definitions().findLifeEvent(state.snapshot().lifeEvent()).orElseThrow();
        for (var id : event.procedures()) {
            var procedure = state.definitions().findProcedure(id).orElseThrow();
            for (var unit : Assessment.subjects(procedure, state.situation())) {
                add(procedure, unit);
            }
        }
        return new Preparation(
                state.snapshot(), state.definitions(), applications, notNeeded, undecided, missingFacts());
    }

    private void add(Procedure procedure, SubjectId unit) {
        var assessment = Assessment.of(state.definitions(), procedure, unit, state.inquiry());
        var outcome = assessment.outcome();
        if (outcome == null) {
            if (!need(assessment.missing())) {
                undecided.add(new Undecided(procedure, unit));
            }
        } else if (outcome == Outcome.NOT_NEEDED) {
            notNeeded.add(new NotNeeded(procedure, unit, first(assessment.reasons())));
        } else {
            applications.add(prepared(assessment, procedure, outcome));
        }
    }

    private Prepared prepared(Assessment assessment, Procedure procedure, Outcome outcome) {
        var unit = assessment.subject();
        var facts = new LinkedHashMap<FactKey, Value>();
        var items = new ArrayList<PreparedItem>();
        for (var row : state.inquiry().items(procedure.id(), unit)) {
            if (outcome.open()) {
                check(row);
            }
            if (row.applies().isTrue() && row.value() instanceof Finding.Known(var value)) {
                facts.put(row.key(), value);
                procedure
                        .form()
                        .findItem(row.item().id())
                        .ifPresent(item -> items.add(item(item, unit, row.key(), value)));
            }
        }
        var person = unit.isPerson() ? unit : null;
        if (state.inquiry().decide(procedure.table(), person) instanceof Decision.Decided(var outputs, var why)) {
            gather(why.facts(), facts);
        }
        return new Prepared(
                procedure,
                unit,
                outcome,
                first(assessment.reasons()),
                items,
                assessment.documents(),
                assessment.deadline(),
                facts);
    }

    private static void gather(List<Explanation.Used> used, Map<FactKey, Value> facts) {
        for (var one : used) {
            facts.putIfAbsent(one.key(), one.value());
            gather(one.from(), facts);
        }
    }

    /// An item that must be filled and is not, or whose need is not known, keeps the whole from being submitted.
    private void check(FormItem row) {
        if (row.applies() instanceof Finding.Open(var open)) {
            need(open);
        } else if (row.required() instanceof Finding.Open(var open)) {
            need(open);
        } else if (row.required().isTrue()) {
            switch (row.value()) {
                case Finding.Open(var open) -> need(open);
                case Finding.Known(var value) -> {
                    if (value.equals(Value.ABSENT)) {
                        need(Set.of(row.key()));
                    }
                }
            }
        }
    }

    /// Notes the facts that a person could still give; those only a clerk can confirm do not stop anybody.
    private boolean need(Collection<FactKey> keys) {
        var askable = keys.stream()
                .filter(key -> !state.plan().blocked().contains(key))
                .filter(key -> state.definitions().findFact(key.fact()).stream().anyMatch(fact -> fact.askable()))
                .sorted()
                .toList();
        missing.addAll(askable);
        return !askable.isEmpty();
    }

    private PreparedItem item(Form.Item item, SubjectId unit, FactKey key, Value value) {
        var row = item.each() == null ? unit : key.subject();
        var fact = state.definitions().fact(key.fact());
        var answer = state.snapshot().answers().get(key);
        if (answer == null) {
            return new PreparedItem(item, row, key, value, Source.DERIVED, "", false);
        }
        return new PreparedItem(
                item, row, key, value, answer.source(), answer.actorLabel(), changeable(fact, answer.source()));
    }

    /// What a register says is corrected there; telephone, mail and bank account are the person's own to say.
    private static boolean changeable(Fact fact, Source source) {
        return switch (source) {
            case RESIDENT, STAFF, PROXY -> fact.askable();
            case REGISTER, CARD, SENDING_CITY ->
                fact.askable()
                        && (fact.sensitivity() == Fact.Sensitivity.CONTACT
                                || fact.sensitivity() == Fact.Sensitivity.BANK);
            case SYSTEM, DERIVED -> false;
        };
    }

    private List<Missing> missingFacts() {
        return missing.stream().map(key -> new Missing(key, label(key))).toList();
    }

    private LocalText label(FactKey key) {
        return state.definitions().fact(key.fact()).label();
    }

    private static @Nullable Reason first(List<Reason> reasons) {
        return reasons.isEmpty() ? null : reasons.getFirst();
    }
}
