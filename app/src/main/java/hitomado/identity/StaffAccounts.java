package hitomado.identity;

import hitomado.identity.roles.Roles;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 職員アカウント — staff with login, section, ward and roles.
@Service
public class StaffAccounts {
    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Acting SIGN_IN = Acting.by(new Actor.Process("staff-sign-in"));

    private final StaffStore store;
    private final Roles roles;
    private final AuditTrail audit;
    private final Clock clock;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    /// Compared with where the login is unknown, so that both answers take equally long.
    private static final String NOBODYS_HASH = "{bcrypt}$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

    StaffAccounts(StaffStore store, Roles roles, AuditTrail audit, Clock clock) {
        this.store = store;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /// Checks login and password; five wrong ones lock the account for fifteen minutes.
    @Transactional
    public StaffSignIn signIn(String login, String password) {
        var row = store.lock(login.strip().toLowerCase(Locale.ROOT)).orElse(null);
        var right = passwords.matches(password, row == null ? NOBODYS_HASH : row.passwordHash());
        if (row == null) {
            audit.record(new AuditEvent(AuditKind.SIGN_IN_REFUSED, SIGN_IN, null, java.util.Map.of("why", "unknown")));
            return new StaffSignIn.Refused();
        }
        var subject = "staff:" + row.id();
        var now = clock.instant();
        if (row.lockedUntil() != null && now.isBefore(row.lockedUntil())) {
            audit.record(
                    AuditEvent.of(AuditKind.SIGN_IN_REFUSED, SIGN_IN, subject).with("why", "locked"));
            return new StaffSignIn.Refused();
        }
        if (!right) {
            var failures = row.failures() + 1;
            store.failed(row.id(), failures % TRIES, failures == TRIES ? now.plus(LOCK) : null);
            audit.record(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, SIGN_IN, subject)
                    .with("why", failures == TRIES ? "password, now locked" : "password"));
            return new StaffSignIn.Refused();
        }
        store.failed(row.id(), 0, null);
        var actor = actor(row.id());
        audit.record(AuditEvent.of(AuditKind.SIGNED_IN, Acting.by(actor), subject));
        return new StaffSignIn.Accepted(actor);
    }

    /// Adds an account; an existing login is left as it is.
    @Transactional
    public void add(NewStaff staff, String password) {
        store.add(staff, passwords.encode(password), false);
    }

    @Transactional
    void addDemo(List<NewStaff> staff, String password) {
        var hash = passwords.encode(password);
        staff.forEach(one -> store.add(one, hash, true));
    }

    boolean hasDemoAccounts() {
        return store.countDemo() > 0;
    }

    /// The staff member as actor, with the permissions of today's roles.
    public Actor.Staff actor(UUID accountId) {
        return store.actor(accountId, roles.grantsOf(accountId));
    }
}
