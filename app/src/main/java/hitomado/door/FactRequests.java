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

/// 事実の照会の受け渡し — a queue in the database; the resident's side asks and collects, the office's side takes and answers.
@Service
public class FactRequests {
    private final SealedQueue queue;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    FactRequests(SealedQueue queue, JsonMapper json, ApplicationEventPublisher events) {
        this.queue = queue;
        this.json = json;
        this.events = events;
    }

    /// Resident's side: puts the request into the queue; in profile `all` the office is woken after commit.
    @Transactional
    public void ask(UUID id, FactRequest request) {
        queue.ask(place(id), json.writeValueAsString(Wire.of(request)));
        events.publishEvent(new FactsAsked(id));
    }

    /// Resident's side: the answer, once; it is removed when collected. What expired or was altered on the way is asked
    /// again; where even that is impossible, the office knows nobody and the session goes on with questions.
    @Transactional
    public Optional<FactAnswer> collect(UUID id) {
        return switch (queue.collect(place(id), request -> true)) {
            case Collected.Answer(var answer) -> Optional.of(json.readValue(answer, FactAnswer.class));
            case Collected.Waiting waiting -> Optional.empty();
            case Collected.AskedAgain again -> {
                events.publishEvent(new FactsAsked(id));
                yield Optional.empty();
            }
            case Collected.Lost lost -> Optional.of(FactAnswer.nothing(FactAnswer.Status.UNKNOWN_PERSON));
            case Collected.Missing missing -> Optional.of(FactAnswer.nothing(FactAnswer.Status.UNKNOWN_PERSON));
        };
    }

    /// Office's side: takes up to `most` waiting requests; two takers never get the same one.
    @Transactional
    public List<Taken> take(int most) {
        return queue.take(Kind.FACTS, most).stream()
                .map(one -> new Taken(
                        one.id(), json.readValue(one.request(), Wire.class).request()))
                .toList();
    }

    /// Office's side: answers a taken request.
    @Transactional
    public void answer(UUID id, FactAnswer answer) {
        queue.answer(id, json.writeValueAsString(answer));
    }

    private static Place place(UUID id) {
        return new Place(Kind.FACTS, id);
    }

    /// One request as the office takes it.
    public record Taken(UUID id, FactRequest request) {}
}
