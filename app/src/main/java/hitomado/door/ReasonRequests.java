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

/// 理由の照会の受け渡し — the same queue as for facts: the resident's side asks and collects, the office answers.
@Service
public class ReasonRequests {
    private final SealedQueue queue;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    ReasonRequests(SealedQueue queue, JsonMapper json, ApplicationEventPublisher events) {
        this.queue = queue;
        this.json = json;
        this.events = events;
    }

    /// Resident's side: puts the request into the queue; in one process the office is woken after commit.
    @Transactional
    public void ask(UUID id, ReasonRequest request) {
        queue.ask(place(id), json.writeValueAsString(request));
        events.publishEvent(new ReasonsAsked(id));
    }

    /// Resident's side: the answer, once and only to the account that asked for this notice; removed when collected.
    @Transactional
    public Optional<ReasonAnswer> collect(UUID id, String actor, UUID notice) {
        return switch (queue.collect(place(id), request -> asked(request, actor, notice))) {
            case Collected.Answer(var answer) -> Optional.of(json.readValue(answer, ReasonAnswer.class));
            case Collected.Waiting waiting -> Optional.empty();
            case Collected.AskedAgain again -> {
                events.publishEvent(new ReasonsAsked(id));
                yield Optional.empty();
            }
            case Collected.Lost lost -> Optional.empty();
            case Collected.Missing missing -> Optional.empty();
        };
    }

    private boolean asked(String request, String actor, UUID notice) {
        var asked = read(request);
        return asked.actor().equals(actor) && asked.notice().equals(notice);
    }

    /// Office's side: takes up to `most` waiting requests; two takers never get the same one.
    @Transactional
    public List<Taken> take(int most) {
        return queue.take(Kind.REASONS, most).stream()
                .map(one -> new Taken(one.id(), read(one.request())))
                .toList();
    }

    /// Office's side: answers a taken request.
    @Transactional
    public void answer(UUID id, ReasonAnswer answer) {
        queue.answer(id, json.writeValueAsString(answer));
    }

    private ReasonRequest read(String request) {
        return json.readValue(request, ReasonRequest.class);
    }

    private static Place place(UUID id) {
        return new Place(Kind.REASONS, id);
    }

    /// One request as the office takes it.
    public record Taken(UUID id, ReasonRequest request) {}
}
