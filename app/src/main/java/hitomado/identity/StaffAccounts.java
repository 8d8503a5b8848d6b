package hitomado.identity;

import hitomado.identity.factor.SecondFactors;
import hitomado.identity.passkey.Passkeys;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 職員アカウント — staff with login, section, ward and roles.
@Service
public class StaffAccounts {
    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);
    private static final Acting SIGN_IN = Acting.by(new Actor.Process("staff-sign-in"));

    private final StaffStore store;
    private final Roles roles;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasswordRules rules;
    private final AuditTrail audit;
    private final Clock clock;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nothing = passwords.encode(TemporaryPassword.make());
    /// Compared with where the login is unknown, so that both answers take equally long.
    private static final String NOBODYS_HASH = "{bcrypt}$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

    StaffAccounts(
            StaffStore store,
            Roles roles,
            SecondFactors factors,
            Passkeys passkeys,
            PasswordRules rules,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.roles = roles;
        this.factors = factors;
        this.passkeys = passkeys;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /// Checks login and password; five wrong ones lock the account for fifteen minutes.
    @Transactional
    public StaffSignIn signIn(String login, String password) {
        var row = store.lock(login.strip().toLowerCase(Locale.ROOT)).orElse(null);
        var right = passwords.matches(password, row == null ? NOBODYS_HASH : row.passwordHash());
        if (row == null) {
            audit.record(new AuditEvent(AuditKind.SIGN_IN_REFUSED, SIGN_IN, null, Map.of("why", "unknown")));
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
            return wrong(row, "password");
        }
        if (row.disabled()) {
            audit.record(
                    AuditEvent.of(AuditKind.SIGN_IN_REFUSED, SIGN_IN, subject).with("why", "disabled"));
            return new StaffSignIn.Refused();
        }
        if (factors.enrolled(row.id())) {
            // the failures stand until the code is right: guesses at both are counted together
            return new StaffSignIn.Unfinished(row.id(), row.version(), SignInStep.CODE);
        }
        if (passkeys.has(subject)) {
            return new StaffSignIn.Unfinished(row.id(), row.version(), SignInStep.PASSKEY);
        }
        store.failed(row.id(), 0, null);
        return next(row);
    }

    private StaffSignIn wrong(StaffStore.Row row, String what) {
        var failures = row.failures() + 1;
        store.failed(
                row.id(), failures % TRIES, failures == TRIES ? clock.instant().plus(LOCK) : null);
        audit.record(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, SIGN_IN, "staff:" + row.id())
                .with("why", failures == TRIES ? what + ", now locked" : what));
        return new StaffSignIn.Refused();
    }

    /// What is still asked for, once password and code were right.
    private StaffSignIn next(StaffStore.Row row) {
        if (row.temporary()) {
            return new StaffSignIn.Unfinished(row.id(), row.version(), SignInStep.NEW_PASSWORD);
        }
        return signedIn(row);
    }

    private StaffSignIn signedIn(StaffStore.Row row) {
        if (factors.missing(row.id()) && !passkeys.has("staff:" + row.id())) {
            return new StaffSignIn.Unfinished(row.id(), row.version(), SignInStep.ENROL);
        }
        var actor = actor(row.id());
        audit.record(AuditEvent.of(AuditKind.SIGNED_IN, Acting.by(actor), actor.key()));
        return new StaffSignIn.Accepted(actor);
    }

    /// ワンタイムコードの確認 — wrong codes count with wrong passwords.
    @Transactional
    public StaffSignIn confirm(StaffSignIn.Unfinished waiting, String code) {
        var row = store.lock(waiting.account());
        var locked = row.lockedUntil();
        if (over(row, waiting) || (locked != null && clock.instant().isBefore(locked))) {
            audit.record(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, SIGN_IN, "staff:" + row.id())
                    .with("why", "locked"));
            return new StaffSignIn.Refused();
        }
        if (!factors.accepts(row.id(), code)) {
            return wrong(row, "code");
        }
        store.failed(row.id(), 0, null);
        return next(row);
    }

    /// 本人のパスキーが答えた後 — a passkey verifies the person, so it stands for both password and second factor.
    ///
    /// Wrong passwords of others do not lock it out: nobody can guess a passkey.
    @Transactional
    public StaffSignIn byPasskey(UUID account) {
        var row = store.lock(account);
        if (row.disabled()) {
            audit.record(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, SIGN_IN, "staff:" + account)
                    .with("why", "disabled"));
            return new StaffSignIn.Refused();
        }
        return next(row);
    }

    /// パスキーによる二段目 — after the password of this account.
    @Transactional
    public StaffSignIn confirmed(StaffSignIn.Unfinished waiting) {
        var row = store.lock(waiting.account());
        if (over(row, waiting)) {
            return new StaffSignIn.Refused();
        }
        store.failed(row.id(), 0, null);
        return next(row);
    }

    private static boolean over(StaffStore.Row row, StaffSignIn.Unfinished waiting) {
        return row.disabled() || row.version() != waiting.version();
    }

    /// 二要素目の登録の完了 — opens the session that waited for it.
    @Transactional
    public StaffSignIn enrolled(StaffSignIn.Unfinished waiting) {
        var row = store.lock(waiting.account());
        return over(row, waiting) ? new StaffSignIn.Refused() : next(row);
    }

    /// One's own password in place of a temporary one; goes on with the sign-in.
    @Transactional
    public NewPassword renew(StaffSignIn.Unfinished waiting, String password) {
        var row = store.lock(waiting.account());
        if (over(row, waiting) || !row.temporary()) {
            return new NewPassword.Over();
        }
        var problem = problem(row, password);
        if (problem != null) {
            return new NewPassword.Refused(problem);
        }
        store.password(row.id(), passwords.encode(password), false);
        var actor = actor(row.id());
        audit.record(AuditEvent.of(AuditKind.STAFF_PASSWORD_SET, Acting.by(actor), actor.key()));
        return new NewPassword.Taken(signedIn(row));
    }

    private NewPassword.@Nullable Problem problem(StaffStore.Row row, String password) {
        var problem = rules.problem(password, row.login(), actor(row.id()).name());
        return problem == null && passwords.matches(password, row.passwordHash())
                ? NewPassword.Problem.SAME_AS_BEFORE
                : problem;
    }

    /// パスワードの変更 — one's own, with the present one; wrong ones count as at the sign-in.
    @Transactional
    public NewPassword change(Actor.Staff who, String current, String password) {
        var row = store.lock(who.accountId());
        var locked = row.lockedUntil();
        if (row.disabled() || (locked != null && clock.instant().isBefore(locked))) {
            return new NewPassword.Over();
        }
        if (!passwords.matches(current, row.passwordHash())) {
            wrong(row, "password");
            return new NewPassword.Refused(NewPassword.Problem.WRONG_CURRENT);
        }
        var problem = problem(row, password);
        if (problem != null) {
            return new NewPassword.Refused(problem);
        }
        store.password(row.id(), passwords.encode(password), false);
        store.failed(row.id(), 0, null);
        audit.record(AuditEvent.of(AuditKind.STAFF_PASSWORD_SET, Acting.by(who), who.key()));
        return new NewPassword.Taken(new StaffSignIn.Accepted(actor(row.id())));
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

    /// The same for many: the hashes, which are slow by design, are made on all cores.
    ///
    /// @return the passwords by account, which are kept nowhere
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, String> giveTemporaryPasswords(List<UUID> accounts) {
        record Made(UUID account, String password, String hash) {}
        return accounts.stream()
                .map(account -> new Made(account, TemporaryPassword.make(), ""))
                .toList()
                .parallelStream()
                .map(made -> new Made(made.account(), made.password(), passwords.encode(made.password())))
                .toList()
                .stream()
                .peek(made -> store.password(made.account(), made.hash(), true))
                .collect(Collectors.toMap(Made::account, Made::password));
    }

    /// Hash of a password that was never anybody's, for accounts that have none yet.
    public String hashOfNothing() {
        return nothing;
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
