package hitomado.identity.web;

import hitomado.identity.staff.StaffAccount;
import hitomado.identity.staff.StaffDesk;
import hitomado.identity.staff.StaffFilter;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Choice;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import hitomado.platform.web.PageLinks;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StaffLink;
import hitomado.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// 職員アカウントの一覧 — searched and paged in the database.
@Controller
@Needs(Permission.STAFF_ADMINISTER)
class AccountsScreen {
    static final String PATH = "/staff/accounts";

    private final StaffDesk desk;
    private final AccountWords words;
    private final Pages pages;

    AccountsScreen(StaffDesk desk, AccountWords words, Pages pages) {
        this.desk = desk;
        this.words = words;
        this.pages = pages;
    }

    @Bean
    static StaffLink accountsStaffLink() {
        return new StaffLink(94, PATH, "accounts.title", Permission.STAFF_ADMINISTER);
    }

    @GetMapping(PATH)
    String show(
            Actor.Staff who,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "ENABLED") StaffFilter.State state,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Model model) {
        var shown = pages.of(request);
        var filter = new StaffFilter(Typed.of(q), section, role, state);
        var found = desk.find(who, filter, page);
        var terms = words.in(shown.lang());
        model.addAttribute(
                "view",
                new AccountsView(
                        fields(filter, shown),
                        terms.sections(),
                        terms.roles(),
                        Arrays.stream(StaffFilter.State.values())
                                .map(one -> Choice.of(one.name(), shown.t("accounts.state." + one)))
                                .toList(),
                        found.accounts().stream()
                                .map(account -> line(account, terms))
                                .toList(),
                        found.total(),
                        PageLinks.of(address(filter), found.page(), found.total(), StaffDesk.ROWS)));
        return "identity/web/accounts";
    }

    private static List<Field> fields(StaffFilter filter, Page page) {
        return List.of(
                field("q", filter.words(), page).help(page.t("accounts.q.help")),
                field("section", filter.section(), page),
                field("role", filter.role(), page),
                field("state", filter.state().name(), page));
    }

    private static Field field(String name, String value, Page page) {
        return Field.of(name, page.t("accounts." + name)).value(value).optional();
    }

    private static AccountsView.Line line(StaffAccount account, AccountWords.Terms terms) {
        var placement = account.placement();
        return new AccountsView.Line(
                PATH + "/" + account.id(),
                account.login(),
                placement.name(),
                terms.section(placement.section()),
                terms.ward(placement.ward()),
                placement.roles().stream().map(terms::role).toList(),
                account.disabled());
    }

    private static String address(StaffFilter filter) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("q", "{q}")
                .queryParam("section", "{section}")
                .queryParam("role", "{role}")
                .queryParam("state", filter.state())
                .encode()
                .buildAndExpand(filter.words(), filter.section(), filter.role())
                .toUriString();
    }
}
