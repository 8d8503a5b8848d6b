package hitomado.sessions;

import hitomado.platform.Acting;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.HandoverCode;
import hitomado.platform.limits.Allowance;
import hitomado.platform.limits.Attempts;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 引継ぎ — carries a session from home to the counter, and from staff to the resident, by a code used once.
@Service
public class Handovers {
    /// A resident may prepare at home and come later (窓口まで). The one for a screen beside is used at once.
    private static final Duration LIFE = Duration.ofDays(14);

    private final HandoverStore codes;
    private final Access access;
    private final Channels channels;
    private final Attempts attempts;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Clock clock;

    Handovers(
            HandoverStore codes,
            Access access,
            Channels channels,
            Attempts attempts,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        this.codes = codes;
        this.access = access;
        this.channels = channels;
        this.attempts = attempts;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /// What came of a code.
    public sealed interface Joined {
        /// The actor takes part in the session from now on.
        record Session(SessionId id) implements Joined {}

        /// Unknown, used by somebody else, expired, or its session has ended: the answer is the same.
        record NoSuchCode() implements Joined {}

        /// 試行回数の超過 — too many wrong codes; no code is looked at for a while.
        record TooManyAttempts() implements Joined {}
    }

    /// The live code of the session, or a new one.
    @Transactional
    public HandoverCode issue(Acting who, SessionId id) {
        access.lockOpen(who.actor(), id);
        var now = clock.instant();
        var live = codes.findLive(id, who.actor().key(), now);
        if (live.isPresent()) {
            return live.get();
        }
        HandoverCode code;
        do {
            code = HandoverCode.next(random);
        } while (!codes.insert(new HandoverStore.Issue(code, id, who.actor().key(), now, now.plus(LIFE))));
        audit.record(AuditEvent.of(AuditKind.HANDOVER_ISSUED, who, "session:" + id));
        return code;
    }

    /// Joins the session of a code: reception continues it at the counter, a supporter types at a terminal, a resident
    /// reads and finishes what staff typed.
    public Joined join(Acting who, HandoverCode code) {
        return switch (attempts.attempt(Allowance.CODE, who.actor().key(), () -> take(who, code))) {
            case Attempts.Tried.Found<SessionId>(var session) -> new Joined.Session(session);
            case Attempts.Tried.Wrong<SessionId>() -> new Joined.NoSuchCode();
            case Attempts.Tried.TooMany<SessionId>() -> new Joined.TooManyAttempts();
        };
    }

    private Optional<SessionId> take(Acting who, HandoverCode code) {
        var session = codes.take(code, who.actor().key(), clock.instant());
        session.ifPresent(id -> channels.enter(who, id));
        return session;
    }
}
