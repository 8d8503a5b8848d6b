package hitomado.identity.staff;

import hitomado.identity.StaffAccounts;
import hitomado.identity.staff.TransferLine.Column;
import hitomado.identity.staff.TransferLine.Outcome;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 人事異動の取込み — who joins, moves and leaves, from a CSV; looked at first, then taken over as a whole.
@Service
public class Transfers {
    public static final int ROWS = 200;

    private final TransferPlanning planning;
    private final TransferStore store;
    private final CarryOut carryOut;
    private final StaffDeskStore desk;
    private final StaffAccounts accounts;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Transfers(
            TransferPlanning planning,
            TransferStore store,
            CarryOut carryOut,
            StaffDeskStore desk,
            StaffAccounts accounts,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.planning = planning;
        this.store = store;
        this.carryOut = carryOut;
        this.desk = desk;
        this.accounts = accounts;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// What became of a file.
    public sealed interface Look {
        /// Kept under this number until it is taken over, for a day at most.
        record Planned(UUID file, TransferPlan plan) implements Look {}

        record Applied(TransferPlan plan) implements Look {}

        record Unfit(FileFlaw flaw, Set<Column> columns) implements Look {
            public Unfit {
                columns = Set.copyOf(columns);
            }
        }
    }

    /// What is wrong with a whole file.
    public enum FileFlaw {
        TOO_LARGE,
        UNREADABLE,
        EMPTY,
        TOO_MANY_LINES,
        COLUMNS_MISSING
    }

    /// 発令待ち — an order that waits for its day, or could not be carried out on it.
    public record Waiting(UUID id, Transfer transfer, List<String> reasons) {}

    /// 仮パスワードの交付 — shown once.
    public record Handed(String login, String name, String section, String password) {}

    /// Looks at a file and keeps it to be taken over; nothing else is written.
    @Transactional
    public Look look(Actor who, byte[] bytes) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        return switch (TransferText.of(bytes)) {
            case TransferText.TooLarge() -> unfit(FileFlaw.TOO_LARGE);
            case TransferText.Unreadable() -> unfit(FileFlaw.UNREADABLE);
            case TransferText.Read(var text) ->
                switch (TransferSheet.of(text)) {
                    case TransferSheet.Empty() -> unfit(FileFlaw.EMPTY);
                    case TransferSheet.TooManyLines() -> unfit(FileFlaw.TOO_MANY_LINES);
                    case TransferSheet.ColumnsMissing(var columns) -> new Look.Unfit(FileFlaw.COLUMNS_MISSING, columns);
                    case TransferSheet.Taken(var lines) -> {
                        var id = ids.next();
                        store.keep(id, who.key(), text, clock.instant());
                        yield new Look.Planned(id, plan(who, lines, false));
                    }
                };
        };
    }

    private static Look unfit(FileFlaw flaw) {
        return new Look.Unfit(flaw, Set.of());
    }

    /// Looks at a kept file again.
    ///
    /// @throws NotFound where it is not one's own, or gone
    @Transactional(readOnly = true)
    public TransferPlan plan(Actor who, UUID file) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        return plan(who, lines(who, file), false);
    }

    /// Takes a file over in one transaction: lines of today and before at once, later ones on their day.
    ///
    /// @param partly leaves wrong lines aside; else one wrong line stops everything
    @Transactional
    public Look apply(Actor who, UUID file, boolean partly) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        store.lock(file);
        var plan = plan(who, lines(who, file), true);
        if (plan.count(Outcome.WRONG) > 0 && !partly) {
            return new Look.Planned(file, plan);
        }
        for (var line : plan.lines()) {
            var transfer = line.transfer();
            if (transfer == null || line.outcome() == Outcome.WRONG || line.outcome() == Outcome.UNCHANGED) {
                continue;
            }
            var later = plan.later(line);
            var id = ids.next();
            store.add(
                    new TransferStore.Order(id, transfer, who.key(), later ? "PENDING" : "DONE", null),
                    clock.instant());
            if (later) {
                audit.record(AuditEvent.of(AuditKind.TRANSFER_ORDERED, Acting.by(who), "transfer:" + id)
                        .with("login", transfer.login())
                        .with("kind", transfer.kind().name())
                        .with("from", transfer.from().toString()));
            } else {
                carryOut.take(who, who.key(), line);
            }
        }
        store.forget(file);
        return new Look.Applied(plan);
    }

    private List<TransferSheet.Line> lines(Actor who, UUID file) {
        var text = store.file(file, who.key()).orElseThrow(() -> new NotFound("file"));
        if (TransferSheet.of(text) instanceof TransferSheet.Taken(var lines)) {
            return lines;
        }
        throw new NotFound("lines");
    }

    private TransferPlan plan(Actor who, List<TransferSheet.Line> lines, boolean lock) {
        return new TransferPlan(planning.plan(who.key(), lines, lock), LocalDate.now(clock));
    }

    /// 発令待ちの一覧 — the first ones by their day.
    public List<Waiting> waiting(Actor who) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        return store.waiting(ROWS).stream().map(Transfers::waiting).toList();
    }

    public long countWaiting(Actor who) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        return store.countWaiting();
    }

    /// Orders that could not be carried out on their day, the newest first.
    public List<Waiting> failed(Actor who) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        return store.failed(ROWS).stream().map(Transfers::waiting).toList();
    }

    private static Waiting waiting(TransferStore.Order order) {
        var reason = order.reason();
        return new Waiting(order.id(), order.transfer(), reason == null ? List.of() : List.of(reason.split(" ")));
    }

    /// 発令の取消し — before its day.
    ///
    /// @throws NotFound where it does not wait any more
    @Transactional
    public void cancel(Actor who, UUID id) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        var order = store.lockWaiting(id).orElseThrow(() -> new NotFound("transfer"));
        store.became(id, "CANCELLED", null);
        audit.record(AuditEvent.of(AuditKind.TRANSFER_CANCELLED, Acting.by(who), "transfer:" + id)
                .with("login", order.transfer().login()));
    }

    /// New accounts whose password nobody has been given yet.
    public long countWithoutPassword(Actor who) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        return desk.countWithoutPassword();
    }

    /// 仮パスワードの一括交付 — for at most [#ROWS] new accounts; kept nowhere but as hashes.
    @Transactional
    public List<Handed> handOut(Actor who) {
        Rights.demand(who, Permission.STAFF_ADMINISTER);
        var waiting = desk.lockWithoutPassword(ROWS);
        var passwords = accounts.giveTemporaryPasswords(
                waiting.stream().map(StaffAccount::id).toList());
        return waiting.stream()
                .map(account -> {
                    audit.record(AuditEvent.of(AuditKind.STAFF_PASSWORD_RESET, Acting.by(who), account.key()));
                    var placement = account.placement();
                    return new Handed(
                            account.login(),
                            placement.name(),
                            placement.section(),
                            passwords.getOrDefault(account.id(), ""));
                })
                .toList();
    }
}
