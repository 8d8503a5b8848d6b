package hitomado.identity.staff;

import hitomado.identity.StaffAccounts;
import hitomado.identity.roles.GrantsChanged;
import hitomado.identity.staff.TransferLine.Outcome;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 発令の実施 — changes the account that a line is about, and on its day that of a line that waited.
@Component
class CarryOut {
    private static final String LEFT = "退職（人事異動の取込み）";

    private final TransferPlanning planning;
    private final TransferStore orders;
    private final StaffDeskStore store;
    private final StaffAccounts accounts;
    private final StaffSessions sessions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    CarryOut(
            TransferPlanning planning,
            TransferStore orders,
            StaffDeskStore store,
            StaffAccounts accounts,
            StaffSessions sessions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.planning = planning;
        this.orders = orders;
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// An order on its day; where it has become impossible, it is marked with the reasons and nothing is changed.
    @Transactional
    public void onItsDay(UUID id, Actor who) {
        var order = orders.lockWaiting(id).orElse(null);
        if (order == null) {
            return; // cancelled, or another node was faster
        }
        var line = planning.again(order);
        if (line.wrong()) {
            var reasons =
                    line.flaws().stream().map(flaw -> flaw.reason().name()).collect(Collectors.joining(" "));
            orders.became(id, "FAILED", reasons);
            audit.record(AuditEvent.of(AuditKind.TRANSFER_FAILED, Acting.by(who), "transfer:" + id)
                    .with("login", line.login())
                    .with("why", reasons));
            return;
        }
        orders.became(id, "DONE", null);
        if (line.outcome() != Outcome.UNCHANGED) {
            take(who, order.orderedBy(), line);
        }
    }

    /// @param orderedBy key of who took the file over: the database refuses roles for oneself by it
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Actor who, String orderedBy, TransferLine line) {
        var transfer = line.transfer();
        if (transfer == null) {
            throw new IllegalArgumentException("line " + line.line());
        }
        switch (transfer.kind()) {
            case JOIN -> join(who, orderedBy, transfer);
            case MOVE -> move(who, orderedBy, transfer);
            case LEAVE -> leave(who, orderedBy, transfer);
        }
        events.publishEvent(new GrantsChanged());
    }

    private void join(Actor who, String orderedBy, Transfer transfer) {
        var id = ids.next();
        var to = transfer.to();
        store.add(id, transfer.login(), to, clock.instant());
        store.withoutPassword(id, accounts.hashOfNothing());
        store.roles(id, to.roles(), orderedBy);
        audit.record(AuditEvent.of(AuditKind.STAFF_ADDED, Acting.by(who), "staff:" + id)
                .with("section", to.section())
                .with("ward", to.ward())
                .with("roles", String.join(" ", to.roles()))
                .with("orderedBy", orderedBy));
    }

    private void move(Actor who, String orderedBy, Transfer transfer) {
        var account = account(transfer);
        var from = account.placement();
        var to = transfer.to();
        store.place(account.id(), to);
        store.roles(account.id(), to.roles(), orderedBy);
        audit.record(AuditEvent.of(AuditKind.STAFF_CHANGED, Acting.by(who), account.key())
                .with("section", StaffDesk.step(from.section(), to.section()))
                .with("ward", StaffDesk.step(from.ward(), to.ward()))
                .with("roles", StaffDesk.step(String.join(" ", from.roles()), String.join(" ", to.roles())))
                .with("orderedBy", orderedBy));
    }

    private void leave(Actor who, String orderedBy, Transfer transfer) {
        var account = account(transfer);
        store.disabled(account.id(), clock.instant());
        audit.record(AuditEvent.of(AuditKind.STAFF_DISABLED, Acting.by(who), account.key())
                .with("reason", LEFT)
                .with("orderedBy", orderedBy));
        sessions.endAllAfterCommit(account.id());
    }

    private StaffAccount account(Transfer transfer) {
        return store.find(transfer.login()).orElseThrow(() -> new NotFound("staff " + transfer.login()));
    }
}
