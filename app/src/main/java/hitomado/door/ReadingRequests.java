package hitomado.door;

import hitomado.door.RequestSeal.Place;
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
    private final SealedQueue queue;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    ReadingRequests(SealedQueue queue, JsonMapper json, ApplicationEventPublisher events) {
        this.queue = queue;
        this.json = json;
        this.events = events;
    }

    /// Resident's side: puts the request into the queue; in one process the office is woken after commit.
    @Transactional
    public void ask(UUID id, ReadingRequest request) {
        queue.ask(place(id), json.writeValueAsString(Stored.of(request)));
        events.publishEvent(new ReadingsAsked(id));
    }

    /// Resident's side: the answer, once and only to the account that asked; it is removed when collected.
    @Transactional
    public Optional<ReadingAnswer> collect(UUID id, String actor) {
        return switch (queue.collect(place(id), request -> read(request).actor().equals(actor))) {
            case Collected.Answer(var answer) -> Optional.of(json.readValue(answer, ReadingAnswer.class));
            case Collected.Waiting waiting -> Optional.empty();
            case Collected.AskedAgain again -> {
                events.publishEvent(new ReadingsAsked(id));
                yield Optional.empty();
            }
            case Collected.Lost lost -> Optional.empty();
            case Collected.Missing missing -> Optional.empty();
        };
    }

    /// Office's side: takes up to `most` waiting requests; two takers never get the same one.
    @Transactional
    public List<Taken> take(int most) {
        return queue.take(Kind.READINGS, most).stream()
                .map(one -> new Taken(one.id(), read(one.request()).request()))
                .toList();
    }

    /// Office's side: answers a taken request.
    @Transactional
    public void answer(UUID id, ReadingAnswer answer) {
        queue.answer(id, json.writeValueAsString(answer));
    }

    private Stored read(String request) {
        return json.readValue(request, Stored.class);
    }

    private static Place place(UUID id) {
        return new Place(Kind.READINGS, id);
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
