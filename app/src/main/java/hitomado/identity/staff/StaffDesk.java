package hitomado.identity.staff;

import hitomado.identity.StaffAccounts;
import hitomado.identity.factor.SecondFactors;
import hitomado.identity.passkey.Passkeys;
import hitomado.identity.roles.GrantsChanged;
import hitomado.identity.staff.StaffChange.Problem;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.platform.rights.Rights;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 職員アカウントの管理 — lists, adds, places, disables and resets accounts of other people, never the own.
@Service
public class StaffDesk {
    public static final int ROWS = 30;

    private final StaffDeskStore store;
    private final PlacementRules rules;
    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    StaffDesk(
            StaffDeskStore store,
            PlacementRules rules,
            StaffAccounts accounts,
            StaffSessions sessions,
            SecondFactors factors,
            Passkeys passkeys,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// 一覧 — one page of it, and how many there are.
    public record Found(List<StaffAccount> accounts, int page, long total) {
        public Found {
            accounts = List.copyOf(accounts);
        }
    }

    /// @param page from 1
    public Found find(Actor who, StaffFilter filter, int page) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        var total = store.count(filter);
        var last = Math.toIntExact(Math.max(1, (total + ROWS - 1) / ROWS));
        var shown = Math.clamp(page, 1, last);
        return new Found(store.find(filter, (shown - 1) * ROWS, ROWS), shown, total);
    }

    /// @throws NotFound where there is none
    public StaffAccount get(Actor who, UUID id) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        return store.find(id).orElseThrow(() -> new NotFound("staff " + id));
    }

    public Optional<StaffAccount> findByLogin(Actor who, String login) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        return store.find(login);
    }

    /// 課の一覧 — ids of the sections that staff have.
    public List<String> sections() {
        return store.sections();
    }

    /// 登録 — with a temporary password to hand over.
    @Transactional
    public StaffChange add(Actor who, String login, Placement placement) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        var problems = new ArrayList<Problem>();
        if (!PlacementRules.isLogin(login)) {
            problems.add(Problem.LOGIN_FORM);
        } else if (store.find(login).isPresent()) {
            problems.add(Problem.LOGIN_TAKEN);
        }
        problems.addAll(PlacementRules.problems(placement, rules.known()));
        if (!problems.isEmpty()) {
            return new StaffChange.Refused(problems);
        }
        var id = ids.next();
        store.add(id, login, placement, clock.instant());
        store.roles(id, placement.roles(), who.key());
        audit.record(AuditEvent.of(AuditKind.STAFF_ADDED, Acting.by(who), "staff:" + id)
                .with("section", placement.section())
                .with("ward", placement.ward())
                .with("roles", String.join(" ", placement.roles())));
        return new StaffChange.Handed(id, accounts.giveTemporaryPassword(id));
    }

    /// 異動・役割の変更
    @Transactional
    public StaffChange place(Actor who, UUID id, int version, Placement to) {
        var account = lock(who, id);
        var problems = new ArrayList<>(guard(who, account, version));
        problems.addAll(PlacementRules.problems(to, rules.known()));
        if (!problems.isEmpty()) {
            return new StaffChange.Refused(problems);
        }
        if (!to.equals(account.placement())) {
            store.place(id, to);
            store.roles(id, to.roles(), who.key());
            audit.record(AuditEvent.of(AuditKind.STAFF_CHANGED, Acting.by(who), account.key())
                    .with("section", step(account.placement().section(), to.section()))
                    .with("ward", step(account.placement().ward(), to.ward()))
                    .with("roles", step(String.join(" ", account.placement().roles()), String.join(" ", to.roles()))));
            events.publishEvent(new GrantsChanged());
        }
        return new StaffChange.Done(id);
    }

    static String step(String from, String to) {
        return from.equals(to) ? to : from + " → " + to;
    }

    /// 停止 — nobody signs in with it any more, and its sessions end.
    @Transactional
    public StaffChange disable(Actor who, UUID id, int version, String reason) {
        var account = lock(who, id);
        var problems = new ArrayList<>(guard(who, account, version));
        if (reason.isBlank()) {
            problems.add(Problem.REASON_MISSING);
        }
        if (!problems.isEmpty()) {
            return new StaffChange.Refused(problems);
        }
        if (!account.disabled()) {
            store.disabled(id, clock.instant());
            audit.record(AuditEvent.of(AuditKind.STAFF_DISABLED, Acting.by(who), account.key())
                    .with("reason", reason));
            sessions.endAllAfterCommit(id);
            events.publishEvent(new GrantsChanged());
        }
        return new StaffChange.Done(id);
    }

    /// 再開
    @Transactional
    public StaffChange enable(Actor who, UUID id, int version) {
        var account = lock(who, id);
        var problems = guard(who, account, version);
        if (!problems.isEmpty()) {
            return new StaffChange.Refused(problems);
        }
        if (account.disabled()) {
            store.disabled(id, null);
            audit.record(AuditEvent.of(AuditKind.STAFF_ENABLED, Acting.by(who), account.key()));
            events.publishEvent(new GrantsChanged());
        }
        return new StaffChange.Done(id);
    }

    /// パスワードの再発行 — a temporary password to hand over; lifts a lock and ends the sessions.
    @Transactional
    public StaffChange reset(Actor who, UUID id, int version) {
        var account = lock(who, id);
        var problems = guard(who, account, version);
        if (!problems.isEmpty()) {
            return new StaffChange.Refused(problems);
        }
        var password = accounts.giveTemporaryPassword(id);
        store.touched(id);
        audit.record(AuditEvent.of(AuditKind.STAFF_PASSWORD_RESET, Acting.by(who), account.key()));
        sessions.endAllAfterCommit(id);
        return new StaffChange.Handed(id, password);
    }

    /// 二要素目の解除 — for somebody who lost the device and the recovery codes; ends the sessions.
    @Transactional
    public StaffChange removeSecondFactor(Actor who, UUID id, int version) {
        var account = lock(who, id);
        var problems = guard(who, account, version);
        if (!problems.isEmpty()) {
            return new StaffChange.Refused(problems);
        }
        factors.remove(id, who);
        passkeys.removeAll(Acting.by(who), account.key());
        store.touched(id);
        sessions.endAllAfterCommit(id);
        return new StaffChange.Done(id);
    }

    private StaffAccount lock(Actor who, UUID id) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        return store.lock(id).orElseThrow(() -> new NotFound("staff " + id));
    }

    private static List<Problem> guard(Actor who, StaffAccount account, int version) {
        if (account.key().equals(who.key())) {
            return List.of(Problem.OWN);
        }
        return account.version() == version ? List.of() : List.of(Problem.MEANWHILE);
    }
}
