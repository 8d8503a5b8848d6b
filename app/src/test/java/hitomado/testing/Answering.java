package hitomado.testing;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.procedures.Fact;
import hitomado.rules.FactKey;
import hitomado.rules.Question;
import hitomado.sessions.Answers;
import hitomado.sessions.Interview;
import hitomado.sessions.KnownFacts;
import hitomado.sessions.People;
import hitomado.sessions.SessionId;
import hitomado.sessions.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Answers everything that an interview asks: `@Import(Answering.class)`; what is not told is answered somehow.
public class Answering {
    private static final Map<String, String> TRUTH = Map.of(
            "event.newTown", "潮見区松風町二丁目",
            "event.newBlock", "11番4号",
            "event.phone", "0312345678",
            "event.destinationPrefecture", "東京都",
            "event.destinationCity", "架空区",
            "event.destinationTown", "青葉台一丁目",
            "event.destinationBlock", "4番12号",
            "household.newHead", "髙橋　健一",
            "person.schoolName", "港町小学校");

    private final KnownFacts known;
    private final People people;
    private final Interview interview;
    private final Answers answers;
    private final Clock clock;

    Answering(KnownFacts known, People people, Interview interview, Answers answers, Clock clock) {
        this.known = known;
        this.people = people;
        this.interview = interview;
        this.answers = answers;
        this.clock = clock;
    }

    /// Everybody of the household takes part, and every question is answered.
    public SessionId all(Acting who, SessionId session) {
        choose(who, session);
        for (var open = open(who, session); !open.isEmpty(); open = open(who, session)) {
            var given = new LinkedHashMap<FactKey, String>();
            open.forEach((key, question) -> given.put(key, truth(who, session, key)));
            var required = new HashSet<FactKey>();
            given.forEach((key, value) -> {
                if (!value.isEmpty()) {
                    required.add(key);
                }
            });
            var result = answers.save(who, session, given, required);
            if (!result.clean()) {
                throw new IllegalStateException("not taken: " + result.problems());
            }
        }
        return session;
    }

    public void choose(Acting who, SessionId session) {
        known.receive(who, session);
        var state = interview.state(who.actor(), session);
        var event =
                state.definitions().findLifeEvent(state.snapshot().lifeEvent()).orElseThrow();
        if (event.findChoosePeople().isEmpty()) {
            return;
        }
        var everybody = state.snapshot().people().stream().map(Subject::id).collect(Collectors.toSet());
        people.choose(who, session, everybody);
    }

    private Map<FactKey, Question> open(Acting who, SessionId session) {
        var open = new LinkedHashMap<FactKey, Question>();
        interview.state(who.actor(), session).plan().questions().forEach(one -> open.put(one.key(), one));
        return open;
    }

    public String truth(Acting who, SessionId session, FactKey key) {
        var told = TRUTH.get(key.fact().value());
        return told != null
                ? told
                : anything(interview.state(who.actor(), session).definitions().fact(key.fact()), key);
    }

    private String anything(Fact fact, FactKey key) {
        return switch (fact.type()) {
            case TEXT -> "";
            case NUMBER ->
                Long.toString(
                        Math.max(0, Objects.requireNonNullElse(fact.constraint().min(), 0L)));
            case BOOLEAN -> "false";
            case DATE ->
                key.fact().value().equals("event.date")
                        ? LocalDate.now(clock).minusDays(3).toString()
                        : LocalDate.now(clock).toString();
            case TIME -> "09:00";
            case DATE_TIME -> "2026-01-01T09:00";
            case CHOICE -> fact.choices().getLast().code();
        };
    }

    /// A text in the format of the fact, where nothing is told about it.
    public String something(SessionId session, Actor who, FactKey key) {
        var constraint =
                interview.state(who, session).definitions().fact(key.fact()).constraint();
        return switch (constraint.format()) {
            case DIGITS -> "1".repeat(Math.max(1, constraint.minLength()));
            case POSTCODE -> "1000001";
            case PHONE -> "0312345678";
            case EMAIL -> "someone@mail.example";
            case PLAIN, ADDRESS, KANA, BANK_KANA, DATE -> "カブシキ";
        };
    }
}
