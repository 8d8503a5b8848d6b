package hitomado.identity.delegation;

import hitomado.platform.Actor;
import hitomado.platform.ids.HandoverCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// 代理人コード — what the person who is to act shows to the one who grants: nobody looks for residents by name.
@Service
public class DelegationCodes {
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final DelegationStore store;
    private final OfficeCheck office;
    private final SecureRandom random;
    private final Clock clock;

    DelegationCodes(DelegationStore store, OfficeCheck office, SecureRandom random, Clock clock) {
        this.store = store;
        this.office = office;
        this.random = random;
        this.clock = clock;
    }

    /// A code for 30 minutes; empty where the office does not confirm the person online, which only that person learns.
    public Optional<HandoverCode> issue(Actor.Resident proxy) {
        var live = findLive(proxy);
        if (live.isPresent() || !office.confirms(proxy)) {
            return live;
        }
        HandoverCode code;
        do {
            code = HandoverCode.next(random);
        } while (!store.addCode(code, proxy.accountId(), clock.instant().plus(LIFE)));
        return Optional.of(code);
    }

    public Optional<HandoverCode> findLive(Actor.Resident proxy) {
        return store.findCode(proxy.accountId(), clock.instant());
    }
}
