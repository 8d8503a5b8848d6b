package hitomado.identity.staff;

import hitomado.identity.roles.Role;
import hitomado.identity.roles.Roles;
import hitomado.identity.staff.StaffChange.Problem;
import hitomado.identity.staff.TransferLine.Column;
import hitomado.identity.staff.TransferLine.Flaw;
import hitomado.identity.staff.TransferLine.Outcome;
import hitomado.identity.staff.TransferLine.Reason;
import hitomado.platform.text.DateReading;
import hitomado.platform.text.JapaneseDate;
import hitomado.procedures.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 取込みの下見 — says line by line what a file would do to the accounts as they are now.
@Component
class TransferPlanning {
    private final PlacementRules rules;
    private final StaffDeskStore accounts;
    private final TransferStore orders;
    private final Catalogue catalogue;
    private final Roles roles;

    TransferPlanning(
            PlacementRules rules, StaffDeskStore accounts, TransferStore orders, Catalogue catalogue, Roles roles) {
        this.rules = rules;
        this.accounts = accounts;
        this.orders = orders;
        this.catalogue = catalogue;
        this.roles = roles;
    }

    /// What the lines are held against, read once.
    private record Now(
            String orderedBy,
            PlacementRules.Known known,
            Map<String, String> sections,
            Map<String, String> wards,
            Map<String, String> roles,
            Map<String, StaffAccount> accounts,
            Set<Transfer> ordered,
            Map<String, Transfer> waiting) {}

    /// @param orderedBy key of who takes the file over: their own line is refused
    /// @param lock whether the accounts are to be locked for the change
    List<TransferLine> plan(String orderedBy, List<TransferSheet.Line> lines, boolean lock) {
        var logins = lines.stream().map(line -> line.cell(Column.LOGIN)).collect(Collectors.toCollection(HashSet::new));
        var now = now(orderedBy, logins, lock);
        var seen = new HashSet<String>();
        return lines.stream()
                .map(line -> judged(line, now, !seen.add(line.cell(Column.LOGIN))))
                .toList();
    }

    /// One order on its day; those that wait for the same day do not count against it.
    TransferLine again(TransferStore.Order order) {
        var transfer = order.transfer();
        var now = now(order.orderedBy(), Set.of(transfer.login()), true);
        var flaws = flaws(transfer, now, false);
        return outcome(0, transfer, now, flaws, false);
    }

    private Now now(String orderedBy, Set<String> logins, boolean lock) {
        var city = catalogue.current().city();
        var known = rules.known();
        var sections = same(known.sections());
        city.sections().forEach(section -> sections.put(section.name().ja(), section.id()));
        var wards = same(known.wards());
        city.wards().forEach(ward -> wards.put(ward.name().ja(), ward.code()));
        var names = same(known.roles());
        for (Role role : roles.all()) {
            names.put(role.label().ja(), role.code());
        }
        var found = accounts.findAll(logins, lock).stream()
                .collect(Collectors.toMap(StaffAccount::login, Function.identity()));
        var ordered = orders.orders(logins);
        var waiting = ordered.stream()
                .filter(order -> order.state().equals("PENDING"))
                .map(TransferStore.Order::transfer)
                .collect(Collectors.toMap(TransferPlanning::slot, Function.identity()));
        var all = ordered.stream().map(TransferStore.Order::transfer).collect(Collectors.toSet());
        return new Now(orderedBy, known, sections, wards, names, found, all, waiting);
    }

    private static Map<String, String> same(Set<String> codes) {
        return new HashMap<>(codes.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
    }

    private static String slot(Transfer transfer) {
        return transfer.login() + " " + transfer.from();
    }

    private static TransferLine judged(TransferSheet.Line line, Now now, boolean twice) {
        var kind = kind(line.cell(Column.KIND));
        var from = date(line.cell(Column.FROM));
        var flaws = new ArrayList<Flaw>();
        if (kind == null) {
            flaws.add(new Flaw(Column.KIND, Reason.KIND_UNKNOWN));
        }
        if (from == null) {
            flaws.add(new Flaw(Column.FROM, Reason.FROM_FORM));
        }
        if (kind == null || from == null) {
            return wrong(line, flaws);
        }
        var transfer = new Transfer(kind, line.cell(Column.LOGIN), placement(kind, line, now), from);
        flaws.addAll(flaws(transfer, now, twice));
        return outcome(line.number(), transfer, now, flaws, true);
    }

    private static TransferLine wrong(TransferSheet.Line line, List<Flaw> flaws) {
        return new TransferLine(
                line.number(), line.cell(Column.LOGIN), line.cell(Column.NAME), null, null, null, Outcome.WRONG, flaws);
    }

    private static Placement placement(Transfer.Kind kind, TransferSheet.Line line, Now now) {
        if (kind == Transfer.Kind.LEAVE) {
            return Placement.of("", "", "", List.of());
        }
        var account = now.accounts().get(line.cell(Column.LOGIN));
        var typed = line.cell(Column.NAME);
        var name = typed.isEmpty() && kind == Transfer.Kind.MOVE && account != null
                ? account.placement().name()
                : typed;
        return new Placement(
                name,
                now.sections().getOrDefault(line.cell(Column.SECTION), line.cell(Column.SECTION)),
                now.wards().getOrDefault(line.cell(Column.WARD), line.cell(Column.WARD)),
                TransferSheet.roles(line.cell(Column.ROLES)).stream()
                        .map(role -> now.roles().getOrDefault(role, role))
                        .toList());
    }

    private static List<Flaw> flaws(Transfer transfer, Now now, boolean twice) {
        var flaws = new ArrayList<Flaw>();
        var login = loginFlaw(transfer, now, twice);
        if (login == Reason.LOGIN_UNKNOWN) {
            return List.of(new Flaw(Column.LOGIN, login)); // what the line leaves out is not known either
        }
        if (login != null) {
            flaws.add(new Flaw(Column.LOGIN, login));
        }
        if (transfer.kind() != Transfer.Kind.LEAVE) {
            PlacementRules.problems(transfer.to(), now.known()).forEach(problem -> flaws.add(flaw(problem)));
        }
        return flaws;
    }

    private static @Nullable Reason loginFlaw(Transfer transfer, Now now, boolean twice) {
        if (!PlacementRules.isLogin(transfer.login())) {
            return Reason.LOGIN_FORM;
        }
        var account = now.accounts().get(transfer.login());
        if (account != null && account.key().equals(now.orderedBy())) {
            return Reason.OWN;
        }
        if (account == null && transfer.kind() != Transfer.Kind.JOIN) {
            return Reason.LOGIN_UNKNOWN;
        }
        return twice ? Reason.LOGIN_TWICE : null;
    }

    private static TransferLine outcome(int line, Transfer transfer, Now now, List<Flaw> flaws, boolean ordering) {
        var account = now.accounts().get(transfer.login());
        var all = new ArrayList<>(flaws);
        var outcome = Outcome.WRONG;
        if (flaws.isEmpty()) {
            if (ordering && now.ordered().contains(transfer)) {
                outcome = Outcome.UNCHANGED;
            } else if (ordering && now.waiting().containsKey(slot(transfer))) {
                all.add(new Flaw(Column.FROM, Reason.WAITING_OTHER));
            } else {
                outcome = against(account, transfer, all);
            }
        }
        return new TransferLine(
                line,
                transfer.login(),
                account != null && transfer.to().name().isEmpty()
                        ? account.placement().name()
                        : transfer.to().name(),
                transfer,
                account == null ? null : account.placement(),
                account == null ? null : account.key(),
                outcome,
                all);
    }

    private static Outcome against(@Nullable StaffAccount account, Transfer transfer, List<Flaw> flaws) {
        var there = account != null && !account.disabled();
        var same = account != null && there && account.placement().equals(transfer.to());
        switch (transfer.kind()) {
            case JOIN -> {
                if (account == null) {
                    return Outcome.JOINS;
                }
                if (same) {
                    return Outcome.UNCHANGED;
                }
                flaws.add(new Flaw(Column.LOGIN, there ? Reason.LOGIN_TAKEN : Reason.LOGIN_DISABLED));
            }
            case MOVE -> {
                if (there) {
                    return same ? Outcome.UNCHANGED : Outcome.MOVES;
                }
                flaws.add(new Flaw(Column.LOGIN, Reason.LOGIN_DISABLED));
            }
            case LEAVE -> {
                return there ? Outcome.LEAVES : Outcome.UNCHANGED;
            }
        }
        return Outcome.WRONG;
    }

    private static Flaw flaw(Problem problem) {
        return switch (problem) {
            case NAME_MISSING -> new Flaw(Column.NAME, Reason.NAME_MISSING);
            case NAME_LONG -> new Flaw(Column.NAME, Reason.NAME_LONG);
            case SECTION_UNKNOWN -> new Flaw(Column.SECTION, Reason.SECTION_UNKNOWN);
            case WARD_UNKNOWN -> new Flaw(Column.WARD, Reason.WARD_UNKNOWN);
            case ROLE_MISSING -> new Flaw(Column.ROLES, Reason.ROLE_MISSING);
            case ROLE_UNKNOWN -> new Flaw(Column.ROLES, Reason.ROLE_UNKNOWN);
            case LOGIN_FORM -> new Flaw(Column.LOGIN, Reason.LOGIN_FORM);
            case LOGIN_TAKEN -> new Flaw(Column.LOGIN, Reason.LOGIN_TAKEN);
            case OWN -> new Flaw(Column.LOGIN, Reason.OWN);
            case MEANWHILE, REASON_MISSING -> throw new IllegalArgumentException(problem.name());
        };
    }

    private static Transfer.@Nullable Kind kind(String cell) {
        return switch (cell) {
            case "採用", "JOIN", "join" -> Transfer.Kind.JOIN;
            case "異動", "MOVE", "move" -> Transfer.Kind.MOVE;
            case "退職", "LEAVE", "leave" -> Transfer.Kind.LEAVE;
            default -> null;
        };
    }

    private static @Nullable LocalDate date(String cell) {
        return JapaneseDate.read(cell) instanceof DateReading.Read(var date) ? date : null;
    }
}
