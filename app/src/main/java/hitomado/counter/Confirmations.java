package hitomado.counter;

import hitomado.applications.Applications;
import hitomado.applications.Preparation;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.HandoverCode;
import hitomado.platform.ids.Ids;
import hitomado.platform.limits.Allowance;
import hitomado.platform.limits.Attempts;
import hitomado.sessions.SessionId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 本人の確認 — the resident reads everything in large print on a second screen and signs; the signature is void as soon as
/// an answer changes.
@Service
public class Confirmations {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Actor SCREEN = new Actor.Process("second-screen");

    private final ConfirmationStore store;
    private final ReceptionStore receptions;
    private final Applications applications;
    private final Attempts attempts;
    private final AuditTrail audit;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    Confirmations(
            ConfirmationStore store,
            ReceptionStore receptions,
            Applications applications,
            Attempts attempts,
            AuditTrail audit,
            Ids ids,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.receptions = receptions;
        this.applications = applications;
        this.attempts = attempts;
        this.audit = audit;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /// 確認の状況.
    public enum State {
        /// 署名待ち
        OPEN,
        /// 署名済み — for exactly what the session says now.
        SIGNED,
        /// 内容変更により無効 — the session says something else than what was shown.
        STALE,
        /// 期限切れ
        EXPIRED
    }

    /// 確認 — one code that shows one session on a second screen.
    ///
    /// @param shown hexadecimal digest of what the resident is to sign
    public record Confirmation(UUID id, HandoverCode code, State state, String shown) {}

    /// What became of opening the second screen.
    public sealed interface Opened {
        record Shown(Confirmation confirmation) implements Opened {}

        /// 未記入あり
        record Incomplete() implements Opened {}

        record NothingToFile() implements Opened {}

        /// 本人確認がまだ — nobody has looked at the card of the one who came.
        record NotReceived() implements Opened {}
    }

    /// What a code typed at the second screen leads to.
    public sealed interface Screen {
        /// Everything that would be filed now.
        record Content(Preparation preparation) implements Screen {}

        /// The signature was taken.
        record Signed() implements Screen {}

        /// Unknown, used, expired, or the answers have changed since: the answer is the same.
        record NoSuchCode() implements Screen {}

        /// 試行回数の超過
        record TooManyAttempts() implements Screen {}
    }

    /// Opens the second screen for the session as it is now; an earlier one for another content is void.
    @Transactional
    public Opened open(Actor.Staff who, SessionId session) {
        Reception.receptionist(who);
        var preparation = applications.prepare(who, session);
        if (receptions.lock(session).isEmpty()) {
            return new Opened.NotReceived();
        }
        if (!preparation.complete()) {
            return new Opened.Incomplete();
        }
        if (preparation.applications().isEmpty()) {
            return new Opened.NothingToFile();
        }
        var shown = shown(preparation);
        var live = store.findLive(session).map(row -> at(row, shown));
        return new Opened.Shown(live.filter(one -> one.state() == State.OPEN || one.state() == State.SIGNED)
                .orElseGet(() -> renew(session, shown)));
    }

    private Confirmation renew(SessionId session, String shown) {
        var now = clock.instant();
        store.endOf(session, now);
        ConfirmationStore.Row row;
        do {
            var code = HandoverCode.next(random);
            row = new ConfirmationStore.Row(ids.next(), session, code, now, now.plus(LIFE), shown, null);
        } while (!store.insert(row));
        return at(row, shown);
    }

    /// How the newest confirmation of the session stands.
    @Transactional(readOnly = true)
    public Optional<Confirmation> find(Actor.Staff who, SessionId session) {
        var now = shown(applications.prepare(who, session));
        return store.findLive(session).map(row -> at(row, now));
    }

    /// What a code shows on the second screen.
    ///
    /// @param client address of the screen, whose wrong codes are counted
    public Screen show(String client, HandoverCode code) {
        return screen(
                attempts.attempt(Allowance.CODE, client, () -> content(code).map(Screen.Content::new)));
    }

    /// The resident signs what is shown.
    public Screen sign(String client, HandoverCode code, SignaturePicture signature) {
        return screen(attempts.attempt(
                Allowance.CODE,
                client,
                () -> content(code).map(preparation -> {
                    var row = store.lock(code, clock.instant()).orElseThrow();
                    store.sign(row.id(), signature.png(), clock.instant());
                    audit.record(AuditEvent.of(
                            AuditKind.CONFIRMED_AT_COUNTER, Acting.by(SCREEN), "session:" + row.session()));
                    return new Screen.Signed();
                })));
    }

    private static Screen screen(Attempts.Tried<? extends Screen> tried) {
        return switch (tried) {
            case Attempts.Tried.Found<? extends Screen> found -> found.value();
            case Attempts.Tried.Wrong<? extends Screen> wrong -> new Screen.NoSuchCode();
            case Attempts.Tried.TooMany<? extends Screen> many -> new Screen.TooManyAttempts();
        };
    }

    /// Nobody signs what they did not read: once an answer has changed, the code shows nothing.
    private Optional<Preparation> content(HandoverCode code) {
        return store.lock(code, clock.instant()).flatMap(row -> {
            var preparation = applications.prepare(SCREEN, row.session());
            return row.shown().equals(shown(preparation)) ? Optional.of(preparation) : Optional.empty();
        });
    }

    private Confirmation at(ConfirmationStore.Row row, String now) {
        return new Confirmation(row.id(), row.code(), state(row, now), row.shown());
    }

    private State state(ConfirmationStore.Row row, String now) {
        if (!row.shown().equals(now)) {
            return State.STALE;
        }
        if (row.confirmedAt() != null) {
            return State.SIGNED;
        }
        return row.expiresAt().isAfter(clock.instant()) ? State.OPEN : State.EXPIRED;
    }

    private static String shown(Preparation preparation) {
        return HexFormat.of().formatHex(preparation.digest());
    }
}
