package hitomado.identity.web;

import hitomado.identity.NewPassword;
import hitomado.identity.SignInStep;
import hitomado.identity.StaffAccounts;
import hitomado.platform.rights.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 新しいパスワード — the step of a sign-in with a temporary password.
@Controller
@Open
class NewPasswordScreen {
    static final String PATH = "/staff/sign-in/password";
    private static final String SIGN_IN = "redirect:/staff/sign-in";
    private static final String VIEW = "identity/web/newPassword";

    private final StaffAccounts accounts;
    private final WebSession session;

    NewPasswordScreen(StaffAccounts accounts, WebSession session) {
        this.accounts = accounts;
        this.session = session;
    }

    @GetMapping(PATH)
    String ask(HttpServletRequest request, Model model) {
        if (session.findUnfinished(request, SignInStep.NEW_PASSWORD).isEmpty()) {
            return SIGN_IN;
        }
        model.addAttribute("problem", "");
        return VIEW;
    }

    @PostMapping(PATH)
    String renew(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var waiting = session.findUnfinished(request, SignInStep.NEW_PASSWORD).orElse(null);
        if (waiting == null) {
            return SIGN_IN;
        }
        if (!password.equals(again)) {
            return wrong("DIFFERENT", response, model);
        }
        return switch (accounts.renew(waiting.signIn(), password)) {
            case NewPassword.Taken(var next) -> "redirect:" + session.go(next, waiting.to(), request, response);
            case NewPassword.Over() -> SIGN_IN;
            case NewPassword.Refused(var problem) -> wrong(problem.name(), response, model);
        };
    }

    private static String wrong(String problem, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("problem", problem);
        return VIEW;
    }
}
