package hitomado.door;

import hitomado.door.RequestStore.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 事実の照会の受け渡し — a queue in the database; the resident's side asks and collects, the office's side takes and answers.
@Service
public class FactRequests {
    private final RequestStore store;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    FactRequests(RequestStore store, JsonMapper json, ApplicationEventPublisher events) {
        this.store = store;
        this.json = json;
        this.events = events;
    }

    /// Resident's side: puts the request into the queue; in profile `all` the office is woken after commit.
    @Transactional
    public void ask(UUID id, FactRequest request) {
        store.put(Kind.FACTS, id, json.writeValueAsString(Wire.of(request)));
        events.publishEvent(new FactsAsked(id));
    }

    /// Resident's side: the answer, once; it is removed when collected.
    @Transactional
    public Optional<FactAnswer> collect(UUID id) {
        return store.collect(Kind.FACTS, id, "").map(answer -> json.readValue(answer, FactAnswer.class));
    }

    /// Office's side: takes up to `most` waiting requests; two takers never get the same one.
    @Transactional
    public List<Taken> take(int most) {
        return store.take(Kind.FACTS, most).stream()
                .map(one -> new Taken(
                        one.id(), json.readValue(one.request(), Wire.class).request()))
                .toList();
    }

    /// Office's side: answers a taken request.
    @Transactional
    public void answer(UUID id, FactAnswer answer) {
        store.answer(id, json.writeValueAsString(answer));
    }

    /// Removes what nobody collected in time, of every kind; called by the sweeper.
    @Transactional
    public int removeExpired() {
        return store.removeExpired();
    }

    /// One request as the office takes it.
    public record Taken(UUID id, FactRequest request) {}
}
