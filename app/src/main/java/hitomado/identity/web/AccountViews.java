package hitomado.identity.web;

import hitomado.identity.staff.StaffAccount;
import hitomado.identity.staff.StaffChange.Problem;
import hitomado.identity.staff.StaffSessions;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Puts an account, what was typed and what is wrong with it into the page's words.
@Component
class AccountViews {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final AccountView.Head NOBODY = new AccountView.Head("", "", 0, null, false, false);

    private final AccountWords words;
    private final Clock clock;

    AccountViews(AccountWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    AccountView added(AccountForm typed, List<Problem> problems, Page page) {
        return view("", NOBODY, new Shown(typed, problems, List.of(), false, ""), page);
    }

    /// What of an account is shown beside itself.
    record Shown(
            AccountForm typed, List<Problem> problems, List<StaffSessions.Open> sessions, boolean own, String told) {}

    AccountView of(StaffAccount account, Shown shown, Page page) {
        var disabledAt = account.disabledAt();
        var head = new AccountView.Head(
                account.login(),
                account.placement().name(),
                account.version(),
                disabledAt == null ? null : moment(disabledAt),
                account.temporary(),
                account.secondFactor());
        return view(AccountsScreen.PATH + "/" + account.id(), head, shown, page);
    }

    private AccountView view(String path, AccountView.Head head, Shown shown, Page page) {
        var terms = words.in(page.lang());
        var problems = shown.problems().isEmpty() ? Set.<Problem>of() : EnumSet.copyOf(shown.problems());
        var general = problems.stream()
                .filter(problem -> problem == Problem.OWN || problem == Problem.MEANWHILE)
                .map(problem -> page.t("accounts.problem." + problem))
                .findFirst()
                .orElse("");
        return new AccountView(
                path,
                head,
                fields(shown.typed(), problems, page),
                terms.sections(),
                terms.wards(),
                terms.roles(),
                shown.typed().role(),
                shown.sessions().stream().map(open -> line(open, page)).toList(),
                shown.own(),
                shown.told(),
                general);
    }

    private static AccountView.Fields fields(AccountForm typed, Set<Problem> problems, Page page) {
        return new AccountView.Fields(
                field("login", typed.login(), page)
                        .help(page.t("accounts.login.help"))
                        .error(error(page, problems, Problem.LOGIN_FORM, Problem.LOGIN_TAKEN)),
                field("name", typed.name(), page)
                        .help(page.t("accounts.name.help"))
                        .error(error(page, problems, Problem.NAME_MISSING, Problem.NAME_LONG)),
                field("section", typed.section(), page).error(error(page, problems, Problem.SECTION_UNKNOWN)),
                field("ward", typed.ward(), page).error(error(page, problems, Problem.WARD_UNKNOWN)),
                field("role", "", page).error(error(page, problems, Problem.ROLE_MISSING, Problem.ROLE_UNKNOWN)),
                field("reason", typed.reason(), page)
                        .help(page.t("accounts.reason.help"))
                        .error(error(page, problems, Problem.REASON_MISSING)));
    }

    private static Field field(String name, String value, Page page) {
        return Field.of(name, page.t("accounts." + name)).value(value);
    }

    private static String error(Page page, Set<Problem> found, Problem... of) {
        for (var problem : of) {
            if (found.contains(problem)) {
                return page.t("accounts.problem." + problem);
            }
        }
        return "";
    }

    AccountView.SessionLine line(StaffSessions.Open open, Page page) {
        return new AccountView.SessionLine(
                open.handle(),
                open.browser().isEmpty() ? page.t("sessions.staff.unknown") : open.browser(),
                open.address(),
                moment(open.since()),
                moment(open.lastSeen()),
                open.current());
    }

    /// 日時 in the city's zone.
    String moment(Instant at) {
        var there = at.atZone(clock.getZone());
        return JapaneseDate.shortForm(there.toLocalDate()) + " " + TIME.format(there);
    }
}
