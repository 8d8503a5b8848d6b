package hitomado.notices;

import hitomado.platform.PretendDoor;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// 模擬の Web プッシュ — keeps what it gets, replaces a repeated key (RFC 8030 `Topic`), and tells when a subscription is
/// gone.
@Component
@ConditionalOnProperty(name = "hitomado.push", havingValue = "pretend", matchIfMissing = true)
class PretendPush implements MessageDoor, PretendDoor {
    private static final int PER_SECOND = 500;

    private final PretendMessages messages;

    PretendPush(PretendMessages messages) {
        this.messages = messages;
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public Answer deliver(UUID key, String address, String text) {
        return messages.take(Channel.PUSH, key, address, text, PER_SECOND);
    }

    @Override
    public String name() {
        return "模擬の Web プッシュ (hitomado.push=none で使わない)";
    }

    @Override
    public boolean active() {
        return true;
    }
}
