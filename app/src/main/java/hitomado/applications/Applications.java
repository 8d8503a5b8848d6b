package hitomado.applications;

import hitomado.identity.signature.SignatureVerdict;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Conflict;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import hitomado.sessions.Answer;
import hitomado.sessions.Interview;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import hitomado.sessions.Snapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// 申請 — prepares and submits a session: everything is checked again here, once, in one transaction.
@Service
public class Applications {
    private static final FactKey FILED_ON = FactKey.of("event.filedOn", "event");

    private final Sessions sessions;
    private final Interview interview;
    private final SubmissionStore store;
    private final Filing filing;
    private final CardProof proof;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Applications(
            Sessions sessions,
            Interview interview,
            SubmissionStore store,
            Filing filing,
            CardProof proof,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.sessions = sessions;
        this.interview = interview;
        this.store = store;
        this.filing = filing;
        this.proof = proof;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What the session would submit now, for its review.
    public Preparation prepare(Actor who, SessionId session) {
        return prepared(sessions.open(who, session), null);
    }

    /// The submission of a session that the actor takes part in; empty as long as it is a draft.
    public Optional<SubmissionId> findSubmission(Actor who, SessionId session) {
        sessions.open(who, session);
        return store.findBySession(session);
    }

    /// Submits without a signature, see [#submit(Acting, SessionId, String, Signature)].
    public SubmitResult submit(Acting who, SessionId session, String idempotencyKey) {
        return submit(who, session, idempotencyKey, Signature.NONE);
    }

    /// Submits the session once: a second request, at the same time or after a crash, finds the first submission.
    ///
    /// @param idempotencyKey from the page that was sent; never accepted for another session
    public SubmitResult submit(Acting who, SessionId session, String idempotencyKey, Signature signature) {
        return submit(new Request(who, session, idempotencyKey, signature, null));
    }

    /// As above for what was prepared a moment ago: where the session still says the same it is not decided again.
    public SubmitResult submit(Acting who, Preparation prepared, String idempotencyKey, Signature signature) {
        return submit(new Request(who, prepared.snapshot().id(), idempotencyKey, signature, prepared));
    }

    private record Request(
            Acting who,
            SessionId session,
            String key,
            Signature signature,
            @Nullable Preparation prepared) {}

    private SubmitResult submit(Request request) {
        var result = transaction.execute(status -> {
            var outcome = submitLocked(request);
            if (!(outcome instanceof SubmitResult.Accepted)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
        return result;
    }

    private SubmitResult submitLocked(Request request) {
        var session = request.session();
        var closed = sessions.close(request.who(), session);
        if (closed.isEmpty()) {
            return store.findBySession(session)
                    .<SubmitResult>map(id -> new SubmitResult.Accepted(id, false))
                    .orElseThrow(() -> new Conflict("session was put away"));
        }
        var who = closed.get();
        var preparation = prepared(sessions.open(who.actor(), session), request.prepared());
        if (!preparation.complete()) {
            return new SubmitResult.Incomplete(preparation.missing());
        }
        if (preparation.applications().isEmpty()) {
            return new SubmitResult.NothingToFile();
        }
        if (preparation.asksForMore(who.actor())) {
            return new SubmitResult.StrongerSignInNeeded(preparation.signInLevel());
        }
        var unsigned = unsigned(who.actor(), preparation, request.signature());
        if (unsigned.isPresent()) {
            return unsigned.get();
        }
        var id = filing.file(new Filing.Order(who, preparation, request.key(), request.signature()));
        audit.record(AuditEvent.of(AuditKind.APPLICATION_RECEIVED, who, "submission:" + id)
                .with("session", session.toString())
                .with(
                        "applications",
                        Integer.toString(preparation.applications().size())));
        events.publishEvent(new ApplicationsWaiting());
        return new SubmitResult.Accepted(id, true);
    }

    /// Online the card signs what asks for it; before staff everything is signed by hand, whatever it is, and in both
    /// cases for exactly what is submitted.
    private Optional<SubmitResult> unsigned(Actor who, Preparation preparation, Signature signature) {
        if (preparation.snapshot().channel().inPerson()) {
            return signature instanceof Signature.Drawn(var evidence, var shown)
                            && shown.equals(HexFormat.of().formatHex(preparation.digest()))
                    ? Optional.empty()
                    : Optional.of(new SubmitResult.SignatureNeeded());
        }
        if (!preparation.needsSigning()) {
            return Optional.empty();
        }
        if (!(signature instanceof Signature.Card(var evidence))) {
            return Optional.of(new SubmitResult.SignatureNeeded());
        }
        return switch (proof.verify(who, preparation, evidence)) {
            case SignatureVerdict.Valid valid -> Optional.empty();
            case SignatureVerdict.Refused refused -> {
                audit.note(AuditEvent.of(AuditKind.SIGNATURE_REFUSED, Acting.by(who), "signature:" + evidence)
                        .with("why", refused.key()));
                yield Optional.of(new SubmitResult.SignatureRefused(refused));
            }
        };
    }

    private Preparation prepared(Snapshot snapshot, @Nullable Preparation before) {
        var current = filedToday(snapshot);
        return before != null && before.snapshot().saysTheSameAs(current)
                ? before
                : Preparing.of(interview.state(current));
    }

    /// 届出日 is the day of submission, not the day on which the session was begun.
    private Snapshot filedToday(Snapshot of) {
        var before = of.answers().get(FILED_ON);
        if (before == null) {
            return of;
        }
        var today = LocalDate.now(clock).toString();
        return of.with(new Answer(FILED_ON, today, Source.SYSTEM, before.at(), before.actor(), before.actorLabel()));
    }
}
