package hitomado.identity.staff;

import hitomado.identity.SessionOrigin;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// 職員のセッション — where a member of staff is signed in, and the end of it.
@Service
public class StaffSessions {
    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final AuditTrail audit;

    StaffSessions(FindByIndexNameSessionRepository<? extends Session> repository, AuditTrail audit) {
        this.repository = repository;
        this.audit = audit;
    }

    /// 一つのセッション — named by a digest: its id is the cookie and is shown to nobody.
    ///
    /// @param current whether it is the one that asks
    public record Open(
            String handle, String browser, String address, Instant since, Instant lastSeen, boolean current) {}

    /// The newest first.
    ///
    /// @param asking id of the session that asks
    public List<Open> of(Actor who, UUID account, String asking) {
        demand(who, account);
        return repository.findByPrincipalName(key(account)).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, asking))
                .sorted(Comparator.comparing(Open::since).reversed())
                .toList();
    }

    private static Open open(Session session, String asking) {
        SessionOrigin origin = session.getAttribute(SessionOrigin.ATTRIBUTE);
        return new Open(
                handle(session.getId()),
                origin == null ? "" : origin.browser(),
                origin == null ? "" : origin.address(),
                origin == null ? session.getCreationTime() : origin.since(),
                session.getLastAccessedTime(),
                session.getId().equals(asking));
    }

    /// @return whether there was one
    public boolean end(Actor who, UUID account, String handle) {
        demand(who, account);
        return end(who, account, id -> handle(id).equals(handle)) > 0;
    }

    /// Ends all but the one that asks.
    public int endOthers(Actor who, UUID account, String asking) {
        demand(who, account);
        return end(who, account, id -> !id.equals(asking));
    }

    private int end(Actor who, UUID account, Predicate<String> which) {
        var ended = repository.findByPrincipalName(key(account)).keySet().stream()
                .filter(which)
                .toList();
        if (!ended.isEmpty()) {
            ended.forEach(repository::deleteById);
            audit.note(AuditEvent.of(AuditKind.STAFF_SESSIONS_ENDED, Acting.by(who), key(account))
                    .with("sessions", Integer.toString(ended.size())));
        }
        return ended.size();
    }

    /// The sessions are in transactions of their own: those of a change that fails must not end.
    void endAllAfterCommit(UUID account) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                repository.findByPrincipalName(key(account)).keySet().forEach(repository::deleteById);
            }
        });
    }

    private static void demand(Actor who, UUID account) {
        if (!who.key().equals(key(account))) {
            Rights.demand(who, Permission.STAFF_ADMINISTER);
        }
    }

    private static String key(UUID account) {
        return "staff:" + account;
    }

    private static String handle(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
