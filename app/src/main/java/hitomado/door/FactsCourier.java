package hitomado.door;

import hitomado.door.transport.InnerCall;
import hitomado.door.transport.Rounds;
import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// 事実の扉の使い — fetches sealed requests into the inner network and brings sealed answers out; each is carried until
/// the other end has it, and carried twice changes nothing.
@Component
@InLayer(Layer.MYNUMBER)
class FactsCourier implements DisposableBean {
    private static final int MOST = 20;
    private static final int WAIT_SECONDS = 10;

    private final InnerCall call;
    private final CrossingStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private List<Rounds> rounds = List.of();

    FactsCourier(
            InnerCall call,
            CrossingStore store,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.call = call;
        this.store = store;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (call.isIdle()) {
            return;
        }
        rounds = List.of(
                Rounds.start("door-facts-in", Duration.ZERO, this::fetch),
                Rounds.start("door-facts-out", Duration.ofMillis(100), this::bring));
    }

    private boolean fetch() {
        var requests =
                call.ask(FactsOutside.NAME, "take", new Crossing.Take(MOST, WAIT_SECONDS), Crossing.Requests.class);
        transaction.executeWithoutResult(status -> requests.list().forEach(request -> {
            store.takeOver(request);
            events.publishEvent(
                    switch (request.kind()) {
                        case FACTS -> new FactsAsked(request.id());
                        case READINGS -> new ReadingsAsked(request.id());
                        case REASONS -> new ReasonsAsked(request.id());
                    });
        }));
        return !requests.list().isEmpty();
    }

    private boolean bring() {
        var answers = store.answered(MOST);
        if (!answers.isEmpty()) {
            call.ask(FactsOutside.NAME, "answers", new Crossing.Answers(answers), Crossing.Done.class);
            answers.forEach(store::forget);
        }
        return answers.size() == MOST;
    }

    @Override
    public void destroy() {
        rounds.forEach(Rounds::close);
    }
}
