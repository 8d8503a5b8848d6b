package hitomado.identity.web;

import hitomado.identity.NewPassword;
import hitomado.identity.StaffAccounts;
import hitomado.identity.staff.StaffSessions;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForStaff;
import hitomado.platform.web.StaffLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// パスワードの変更 — of one's own; all other sessions end with it.
@Controller
@ForStaff
class MyPasswordScreen {
    private static final String PATH = "/staff/me/password";
    private static final String VIEW = "identity/web/myPassword";

    private final StaffAccounts accounts;
    private final StaffSessions sessions;

    MyPasswordScreen(StaffAccounts accounts, StaffSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Bean
    static StaffLink myPasswordStaffLink() {
        return new StaffLink(98, PATH, "identity.myPassword.title", null);
    }

    @GetMapping(PATH)
    String ask(@RequestParam(defaultValue = "false") boolean done, Model model) {
        return show("", done, model);
    }

    @PostMapping(PATH)
    String change(
            Actor.Staff who,
            MyPasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!form.password().equals(form.again())) {
            return wrong("DIFFERENT", response, model);
        }
        return switch (accounts.change(who, form.current(), form.password())) {
            case NewPassword.Taken taken -> {
                sessions.endOthers(who, who.accountId(), WebSession.id(request));
                request.changeSessionId();
                yield "redirect:" + PATH + "?done=true";
            }
            case NewPassword.Over() -> wrong("WRONG_CURRENT", response, model);
            case NewPassword.Refused(var problem) -> wrong(problem.name(), response, model);
        };
    }

    private static String wrong(String problem, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return show(problem, false, model);
    }

    private static String show(String problem, boolean done, Model model) {
        model.addAttribute("problem", problem);
        model.addAttribute("done", done);
        return VIEW;
    }
}
