package hitomado.sessions;

import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 受付セッションの写し — everything of one session at one moment; what an application is made of.
///
/// @param revision of the definitions the session is pinned to
/// @param represented opaque reference of the person acted for where the owner is staff or a proxy
public record Snapshot(
        SessionId id,
        String lifeEvent,
        int revision,
        Channel channel,
        SessionState state,
        String owner,
        String ownerLabel,
        @Nullable String represented,
        FactsStatus factsStatus,
        Instant begunAt,
        List<Subject> people,
        Map<FactKey, Answer> answers) {

    public Optional<String> value(String fact, SubjectId subject) {
        var answer = answers.get(new FactKey(new FactId(fact), subject));
        return answer == null || answer.value().isEmpty() ? Optional.empty() : Optional.of(answer.value());
    }

    public String valueOr(String fact, SubjectId subject, String otherwise) {
        return value(fact, subject).orElse(otherwise);
    }

    /// The same session as if these had never been answered.
    public Snapshot without(Collection<FactKey> keys) {
        var left = new LinkedHashMap<>(answers);
        left.keySet().removeAll(keys);
        return copy(state, left);
    }

    /// The same session with one answer more or another one in its place.
    public Snapshot with(Answer answer) {
        var all = new LinkedHashMap<>(answers);
        all.put(answer.key(), answer);
        return copy(state, all);
    }

    /// Whether this says the same as the other, whichever of them was ended since.
    public boolean saysTheSameAs(Snapshot other) {
        return copy(other.state, answers).equals(other);
    }

    private Snapshot copy(SessionState in, Map<FactKey, Answer> saying) {
        return new Snapshot(
                id,
                lifeEvent,
                revision,
                channel,
                in,
                owner,
                ownerLabel,
                represented,
                factsStatus,
                begunAt,
                people,
                saying);
    }

    /// The person who files (届出人): the one signed in or standing at the counter.
    public Optional<Subject> filer() {
        return people.stream()
                .filter(p ->
                        value("person.isFiler", p.id()).filter("true"::equals).isPresent())
                .findFirst();
    }
}
