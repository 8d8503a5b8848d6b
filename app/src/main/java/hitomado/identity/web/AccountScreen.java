package hitomado.identity.web;

import hitomado.identity.staff.StaffChange;
import hitomado.identity.staff.StaffDesk;
import hitomado.identity.staff.StaffSessions;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 職員アカウントの画面 — one account: placement, stop and restart, a new password, its sessions.
@Controller
@Needs(Permission.STAFF_ADMINISTER)
@RequestMapping(AccountsScreen.PATH + "/{id}")
class AccountScreen {
    private static final String VIEW = "identity/web/account";
    static final String HANDED = "identity/web/handedPassword";
    private static final Set<String> TOLD = Set.of("placed", "disabled", "enabled", "sessions", "factor");

    private final StaffDesk desk;
    private final StaffSessions sessions;
    private final AccountViews views;
    private final Pages pages;

    AccountScreen(StaffDesk desk, StaffSessions sessions, AccountViews views, Pages pages) {
        this.desk = desk;
        this.sessions = sessions;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping
    String show(
            Actor.Staff who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            HttpServletRequest request,
            Model model) {
        var known = TOLD.contains(told) ? told : "";
        var typed = AccountForm.of(desk.get(who, id));
        model.addAttribute("view", view(who, id, new Typing(typed, List.of(), known), request));
        return VIEW;
    }

    @PostMapping
    ModelAndView place(Actor.Staff who, @PathVariable UUID id, AccountForm form, HttpServletRequest request) {
        var change = desk.place(who, id, form.version(), form.placement());
        return answer(who, id, change, new Typing(form, List.of(), "placed"), request);
    }

    @PostMapping("/disable")
    ModelAndView disable(Actor.Staff who, @PathVariable UUID id, AccountForm form, HttpServletRequest request) {
        var change = desk.disable(who, id, form.version(), form.reason());
        return answer(who, id, change, standing(who, id, form, "disabled"), request);
    }

    @PostMapping("/enable")
    ModelAndView enable(Actor.Staff who, @PathVariable UUID id, AccountForm form, HttpServletRequest request) {
        var change = desk.enable(who, id, form.version());
        return answer(who, id, change, standing(who, id, form, "enabled"), request);
    }

    @PostMapping("/reset")
    ModelAndView reset(Actor.Staff who, @PathVariable UUID id, AccountForm form, HttpServletRequest request) {
        var change = desk.reset(who, id, form.version());
        return answer(who, id, change, standing(who, id, form, "reset"), request);
    }

    @PostMapping("/second-factor/remove")
    ModelAndView removeSecondFactor(
            Actor.Staff who, @PathVariable UUID id, AccountForm form, HttpServletRequest request) {
        var change = desk.removeSecondFactor(who, id, form.version());
        return answer(who, id, change, standing(who, id, form, "factor"), request);
    }

    @PostMapping("/sessions/end")
    String endSessions(Actor.Staff who, @PathVariable UUID id, HttpServletRequest request) {
        desk.get(who, id);
        sessions.endOthers(who, id, WebSession.id(request));
        return "redirect:" + AccountsScreen.PATH + "/" + id + "?told=sessions";
    }

    /// What was typed, what is wrong with it, and what is told where nothing is.
    private record Typing(AccountForm form, List<StaffChange.Problem> problems, String told) {}

    /// The placement as it stands, with what was typed into the form that was sent.
    private Typing standing(Actor.Staff who, UUID id, AccountForm sent, String told) {
        var now = AccountForm.of(desk.get(who, id));
        var form = new AccountForm(
                now.version(), now.login(), now.name(), now.section(), now.ward(), now.role(), sent.reason());
        return new Typing(form, List.of(), told);
    }

    private ModelAndView answer(
            Actor.Staff who, UUID id, StaffChange change, Typing typing, HttpServletRequest request) {
        return switch (change) {
            case StaffChange.Done(var account) ->
                new ModelAndView("redirect:" + AccountsScreen.PATH + "/" + account + "?told=" + typing.told());
            case StaffChange.Handed handed -> new ModelAndView(HANDED, Map.of("view", handed(who, handed)));
            case StaffChange.Refused(var problems) -> {
                var wrong = new Typing(typing.form(), problems, "");
                var page = new ModelAndView(VIEW, Map.of("view", view(who, id, wrong, request)));
                page.setStatus(HttpStatusCode.valueOf(422));
                yield page;
            }
        };
    }

    private HandedView handed(Actor.Staff who, StaffChange.Handed handed) {
        var account = desk.get(who, handed.account());
        return new HandedView(
                AccountsScreen.PATH + "/" + account.id(),
                account.login(),
                account.placement().name(),
                handed.password());
    }

    private AccountView view(Actor.Staff who, UUID id, Typing typing, HttpServletRequest request) {
        var account = desk.get(who, id);
        var open = sessions.of(who, id, WebSession.id(request));
        var own = account.key().equals(who.key());
        return views.of(
                account,
                new AccountViews.Shown(typing.form(), typing.problems(), open, own, typing.told()),
                pages.of(request));
    }
}
