package hitomado.door;

import hitomado.door.transport.Bell;
import hitomado.door.transport.OuterDoor;
import hitomado.platform.NotFound;
import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/// 事実の扉の外側 — gives sealed requests to the network that pulls and takes its sealed answers; opens neither.
@Component
@InLayer(Layer.INTERNET)
class FactsOutside implements OuterDoor {
    static final String NAME = "facts";
    private static final int LONGEST_WAIT = 20;

    private final CrossingStore store;
    private final JsonMapper json;
    private final Bell bell = new Bell();

    FactsOutside(CrossingStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    @TransactionalEventListener
    void on(FactsAsked asked) {
        bell.ring();
    }

    @TransactionalEventListener
    void on(ReadingsAsked asked) {
        bell.ring();
    }

    @TransactionalEventListener
    void on(ReasonsAsked asked) {
        bell.ring();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] answer(String action, byte[] body) {
        return switch (action) {
            case "take" -> json.writeValueAsBytes(take(json.readValue(body, Crossing.Take.class)));
            case "answers" -> json.writeValueAsBytes(keep(json.readValue(body, Crossing.Answers.class)));
            default -> throw new NotFound("action");
        };
    }

    private Crossing.Requests take(Crossing.Take asked) {
        var most = Math.clamp(asked.most(), 1, 100);
        var wait = Duration.ofSeconds(Math.clamp(asked.waitSeconds(), 0, LONGEST_WAIT));
        return new Crossing.Requests(bell.await(wait, () -> store.give(most)));
    }

    private Crossing.Done keep(Crossing.Answers answers) {
        answers.list().forEach(store::keepAnswer);
        return new Crossing.Done(answers.list().size());
    }
}
