package hitomado.identity;

import hitomado.identity.roles.Roles;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 職員アカウント — staff with login, section, ward and roles.
@Service
public class StaffAccounts {
    /// NIST SP 800-63B-4 asks for 15 where a password stands alone, 8 beside a second factor; bcrypt reads 72 bytes.
    static final int SHORTEST = 15;
    static final int LONGEST = 72;
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
        if (row.disabled()) {
            audit.record(
                    AuditEvent.of(AuditKind.SIGN_IN_REFUSED, SIGN_IN, subject).with("why", "disabled"));
            return new StaffSignIn.Refused();
        }
        store.failed(row.id(), 0, null);
        if (row.temporary()) {
            return new StaffSignIn.Unfinished(row.id(), SignInStep.NEW_PASSWORD);
        }
        return new StaffSignIn.Accepted(signedIn(row.id()));
    }

    private Actor.Staff signedIn(UUID account) {
        var actor = actor(account);
        audit.record(AuditEvent.of(AuditKind.SIGNED_IN, Acting.by(actor), actor.key()));
        return actor;
    }

    /// One's own password in place of a temporary one; signs in.
    @Transactional
    public NewPassword renew(UUID account, String password) {
        var row = store.lock(account);
        var problem = problem(row, password);
        if (problem != null) {
            return new NewPassword.Refused(problem);
        }
        store.password(account, passwords.encode(password), false);
        var actor = signedIn(account);
        audit.record(AuditEvent.of(AuditKind.STAFF_PASSWORD_SET, Acting.by(actor), actor.key()));
        return new NewPassword.Taken(actor);
    }

    private NewPassword.@Nullable Problem problem(StaffStore.Row row, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return NewPassword.Problem.TOO_SHORT;
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return NewPassword.Problem.TOO_LONG;
        }
        if (password.toLowerCase(Locale.ROOT).contains(row.login())) {
            return NewPassword.Problem.HOLDS_THE_LOGIN;
        }
        return passwords.matches(password, row.passwordHash()) ? NewPassword.Problem.SAME_AS_BEFORE : null;
    }

    /// A temporary password in place of the present one; whoever gives it says so in the audit trail.
    ///
    /// @return the password, which is kept nowhere
    @Transactional(propagation = Propagation.MANDATORY)
    public String giveTemporaryPassword(UUID account) {
        var password = TemporaryPassword.make();
        store.password(account, passwords.encode(password), true);
        store.failed(account, 0, null);
        return password;
    }

    /// The staff member as of now; empty where the account is disabled or unknown.
    public Optional<Actor.Staff> findEnabled(UUID account) {
        return store.findEnabled(account, () -> roles.grantsOf(account));
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
