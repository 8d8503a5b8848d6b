package hitomado.notices;

import hitomado.platform.PretendDoor;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// 模擬の LINE — keeps what it gets, remembers retry keys, refuses blocked users and more than 2,000 a second.
@Component
@ConditionalOnProperty(name = "hitomado.line", havingValue = "pretend", matchIfMissing = true)
class PretendLine implements MessageDoor, PretendDoor {
    /// The limit of the push endpoint of the Messaging API; unverified.
    private static final int PER_SECOND = 2_000;

    private final PretendMessages messages;

    PretendLine(PretendMessages messages) {
        this.messages = messages;
    }

    @Override
    public Channel channel() {
        return Channel.LINE;
    }

    @Override
    public Answer deliver(UUID key, String address, String text) {
        return messages.take(Channel.LINE, key, address, text, PER_SECOND);
    }

    @Override
    public String name() {
        return "模擬の LINE (hitomado.line=none で使わない)";
    }

    @Override
    public boolean active() {
        return true;
    }
}
