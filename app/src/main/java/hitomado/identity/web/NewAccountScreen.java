package hitomado.identity.web;

import hitomado.identity.staff.StaffChange;
import hitomado.identity.staff.StaffDesk;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// 職員アカウントの登録
@Controller
@Needs(Permission.STAFF_ADMINISTER)
class NewAccountScreen {
    private static final String PATH = AccountsScreen.PATH + "/new";
    private static final String VIEW = "identity/web/newAccount";

    private final StaffDesk desk;
    private final AccountViews views;
    private final Pages pages;

    NewAccountScreen(StaffDesk desk, AccountViews views, Pages pages) {
        this.desk = desk;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute("view", views.added(AccountForm.empty(), List.of(), pages.of(request)));
        return VIEW;
    }

    @PostMapping(PATH)
    String add(
            Actor.Staff who, AccountForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (desk.add(who, form.login(), form.placement())) {
            case StaffChange.Done(var account) -> "redirect:" + AccountsScreen.PATH + "/" + account;
            case StaffChange.Handed(var account, var password) -> {
                model.addAttribute(
                        "view",
                        new HandedView(AccountsScreen.PATH + "/" + account, form.login(), form.name(), password));
                yield AccountScreen.HANDED;
            }
            case StaffChange.Refused(var problems) -> {
                response.setStatus(422);
                model.addAttribute("view", views.added(form, problems, pages.of(request)));
                yield VIEW;
            }
        };
    }
}
