package hitomado.door;

import hitomado.door.RequestStore.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 利用記録の照会の受け渡し — the same queue as for facts: the resident's side asks and collects, the office answers.
@Service
public class ReadingRequests {
    private final RequestStore store;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    ReadingRequests(RequestStore store, JsonMapper json, ApplicationEventPublisher events) {
        this.store = store;
        this.json = json;
        this.events = events;
    }

    /// Resident's side: puts the request into the queue; in one process the office is woken after commit.
    @Transactional
    public void ask(UUID id, ReadingRequest request) {
        store.put(Kind.READINGS, id, json.writeValueAsString(Stored.of(request)));
        events.publishEvent(new ReadingsAsked(id));
    }

    /// Resident's side: the answer, once and only to the account that asked; it is removed when collected.
    @Transactional
    public Optional<ReadingAnswer> collect(UUID id, String actor) {
        return store.collect(Kind.READINGS, id, actor).map(answer -> json.readValue(answer, ReadingAnswer.class));
    }

    /// Office's side: takes up to `most` waiting requests; two takers never get the same one.
    @Transactional
    public List<Taken> take(int most) {
        return store.take(Kind.READINGS, most).stream()
                .map(one -> new Taken(
                        one.id(), json.readValue(one.request(), Stored.class).request()))
                .toList();
    }

    /// Office's side: answers a taken request.
    @Transactional
    public void answer(UUID id, ReadingAnswer answer) {
        store.answer(id, json.writeValueAsString(answer));
    }

    /// One request as the office takes it.
    public record Taken(UUID id, ReadingRequest request) {}

    record Stored(String actor, WirePerson person, int page) {
        static Stored of(ReadingRequest asked) {
            return new Stored(asked.actor(), WirePerson.of(asked.person()), asked.page());
        }

        ReadingRequest request() {
            return new ReadingRequest(actor, person.person(), page);
        }
    }
}
