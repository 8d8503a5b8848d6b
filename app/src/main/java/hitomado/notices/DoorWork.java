package hitomado.notices;

import hitomado.platform.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 外部への引渡し — hands envelopes for LINE and web push to their services; a kill in the middle repeats keys, which they
/// know.
@Component
class DoorWork {
    private static final int BATCH = 100;
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DeliveryStore deliveries;
    private final PreferenceStore preferences;
    private final Map<Channel, MessageDoor> doors = new EnumMap<>(Channel.class);
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DoorWork(
            DeliveryStore deliveries,
            PreferenceStore preferences,
            List<MessageDoor> doors,
            MessageSource messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.preferences = preferences;
        doors.forEach(door -> this.doors.put(door.channel(), door));
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean serves(Channel channel) {
        return doors.containsKey(channel);
    }

    void deliver(BooleanSupplier on) {
        var more = true;
        while (more && on.getAsBoolean()) {
            more = Boolean.TRUE.equals(transaction.execute(status -> batch()));
        }
    }

    private boolean batch() {
        var open = deliveries.claim(BATCH);
        open.forEach(this::deliver);
        return !open.isEmpty();
    }

    private void deliver(DeliveryStore.Open one) {
        var door = doors.get(one.channel());
        var point = preferences
                .contactPoints(one.channel(), List.of(one.receiver()))
                .get(one.receiver());
        if (door == null || point == null) {
            deliveries.failed(one.id(), "UNREACHABLE");
            return;
        }
        var words = new Texts(messages, point.lang());
        switch (door.deliver(one.id(), point.address(), words.get("notices.short", words.get("site.city")))) {
            case MessageDoor.Answer.Accepted() -> deliveries.sent(one.id());
            case MessageDoor.Answer.TooFast(var pause) ->
                deliveries.later(one.id(), clock.instant().plus(pause));
            case MessageDoor.Answer.Unreachable() -> {
                deliveries.failed(one.id(), "UNREACHABLE");
                preferences.unlink(one.receiver(), one.channel());
            }
            case MessageDoor.Answer.Away(var reason) -> away(one, reason);
        }
    }

    private void away(DeliveryStore.Open one, String reason) {
        if (one.tries() + 1 >= TRIES) {
            deliveries.stuck(one.id(), reason);
        } else {
            deliveries.later(one.id(), clock.instant().plus(PAUSE));
        }
    }
}
