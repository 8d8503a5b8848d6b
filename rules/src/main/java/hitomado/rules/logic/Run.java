package hitomado.rules.logic;

import hitomado.rules.FactKey;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 評価 — evaluates facts and tables of a [Network] in one situation and remembers them; for one thread.
///
/// Subjects are numbered: 0 the event, 1 the household, from [#FIRST_PERSON] the persons.
public final class Run {
    public static final int EVENT = 0;
    public static final int HOUSEHOLD = 1;
    public static final int FIRST_PERSON = 2;

    private final Network network;
    private final Situation situation;
    private final Map<SubjectId, Integer> subjects;
    private final Frame[] frames;
    private final @Nullable Result[] facts;
    private final @Nullable Verdict[] verdicts;

    public Run(Network network, Situation situation) {
        this.network = network;
        this.situation = situation;
        int width = FIRST_PERSON + situation.persons().size();
        subjects = new HashMap<>();
        subjects.put(SubjectId.EVENT, EVENT);
        subjects.put(SubjectId.HOUSEHOLD, HOUSEHOLD);
        situation.persons().forEach(p -> subjects.putIfAbsent(p, subjects.size()));
        frames = new Frame[width];
        for (int subject = 0; subject < width; subject++) {
            frames[subject] = new Frame(this, subject);
        }
        facts = new Result[network.slots().size() * width];
        verdicts = new Verdict[network.tables().size() * width];
        situation.known().forEach(this::know);
    }

    private Run(Run from) {
        network = from.network;
        situation = from.situation;
        subjects = from.subjects;
        frames = new Frame[from.frames.length];
        Arrays.setAll(frames, subject -> new Frame(this, subject));
        facts = from.facts.clone();
        verdicts = from.verdicts.clone();
    }

    /// The same without what is open, to be completed in several ways by [#assuming].
    public Run settled() {
        Run settled = new Run(this);
        for (int i = 0; i < facts.length; i++) {
            settled.facts[i] = facts[i] instanceof Result.Unknown ? null : facts[i];
        }
        for (int i = 0; i < verdicts.length; i++) {
            Verdict verdict = verdicts[i];
            settled.verdicts[i] = verdict == null || verdict.open() != null ? null : verdict;
        }
        return settled;
    }

    /// A settled run with one more value; what is known already stays, because it holds under every completion.
    public Run assuming(int key, Value value) {
        Run more = new Run(this);
        more.facts[key] = Result.of(value);
        return more;
    }

    private void know(FactKey key, Value value) {
        Slot slot = network.slot(key.fact());
        Integer subject = subjects.get(key.subject());
        if (slot != null && subject != null && kindOf(subject) == slot.kind()) {
            facts[slot.index() * frames.length + subject] = Result.of(value);
        }
    }

    /// A fact as seen from a subject: facts of the event and the household are the same for all.
    public Result fact(Slot slot, int viewer) {
        int key = number(slot, viewer);
        Result found = facts[key];
        if (found == null) {
            found = derive(slot, subjectOf(key), key);
            facts[key] = found;
        }
        return found;
    }

    private Result derive(Slot slot, int subject, int key) {
        Origin origin = network.origin(slot);
        Result derived = switch (origin) {
            case Origin.Given given -> missing(slot, key);
            case Origin.Derived(var by) -> by.eval(frames[subject]);
            case Origin.Aggregated aggregated -> Aggregating.compute(aggregated, frames[subject]);
            case Origin.Output(int table, int column) ->
                decide(table, subject).outputs().get(column);
        };
        return slot.askable() && !(origin instanceof Origin.Given) ? orAsked(derived, missing(slot, key)) : derived;
    }

    /// A derived fact that may be asked itself: after its inputs, or at once where none of them may be asked.
    private static Result orAsked(Result derived, Result.Unknown self) {
        return switch (derived) {
            case Result.Known known -> known == Result.ABSENT ? self : known;
            case Result.Unknown open ->
                new Result.Unknown(
                        open.askable() ? open.first() : self.first(), open.all().and(self.all()), true);
        };
    }

    private static Result.Unknown missing(Slot slot, int key) {
        Keys self = Keys.of(key);
        return new Result.Unknown(self, self, slot.askable());
    }

    /// The verdict of a table for a subject.
    public Verdict decide(int table, int viewer) {
        int at = table * frames.length + viewer;
        Verdict found = verdicts[at];
        if (found == null) {
            found = network.tables().get(table).decide(frames[viewer]);
            verdicts[at] = found;
        }
        return found;
    }

    public static int subjectOf(Slot slot, int viewer) {
        return subjectOf(slot.kind(), viewer);
    }

    public static int subjectOf(SubjectKind kind, int viewer) {
        return switch (kind) {
            case EVENT -> EVENT;
            case HOUSEHOLD -> HOUSEHOLD;
            case PERSON -> viewer;
        };
    }

    private static SubjectKind kindOf(int subject) {
        return switch (subject) {
            case EVENT -> SubjectKind.EVENT;
            case HOUSEHOLD -> SubjectKind.HOUSEHOLD;
            default -> SubjectKind.PERSON;
        };
    }

    public Frame frame(int subject) {
        return frames[subject];
    }

    public Origin origin(Slot slot) {
        return network.origin(slot);
    }

    /// One more than the last subject's number.
    public int subjects() {
        return frames.length;
    }

    public LocalDate asOf() {
        return situation.asOf();
    }

    /// The number of a subject, or -1 if the situation does not have it.
    public int number(SubjectId subject) {
        return subjects.getOrDefault(subject, -1);
    }

    public SubjectId subject(int number) {
        return switch (number) {
            case EVENT -> SubjectId.EVENT;
            case HOUSEHOLD -> SubjectId.HOUSEHOLD;
            default -> situation.persons().get(number - FIRST_PERSON);
        };
    }

    /// The number of a slot's key as seen from a subject.
    public int number(Slot slot, int viewer) {
        return slot.index() * frames.length + subjectOf(slot, viewer);
    }

    /// Whether the situation itself gives the value.
    public boolean isGiven(int key) {
        return situation.known().containsKey(key(key));
    }

    public Slot slotOf(int key) {
        return network.slots().get(key / frames.length);
    }

    public int subjectOf(int key) {
        return key % frames.length;
    }

    public FactKey key(int key) {
        return new FactKey(slotOf(key).id(), subject(subjectOf(key)));
    }

    public Set<FactKey> keys(Keys keys) {
        Set<FactKey> all = new HashSet<>();
        for (int key : keys.toArray()) {
            all.add(key(key));
        }
        return all;
    }

    public boolean isAskable(int key) {
        return slotOf(key).askable();
    }
}
