package hitomado.identity.web;

import hitomado.identity.StaffAccounts;
import hitomado.identity.StaffSignIn;
import hitomado.platform.limits.Allowance;
import hitomado.platform.limits.Attempts;
import hitomado.platform.rights.Open;
import hitomado.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 職員のサインイン — login and password.
@Controller
@Open
class StaffSignInScreen {
    private static final String START = "/staff";

    private final StaffAccounts accounts;
    private final Attempts attempts;
    private final WebSession session;

    StaffSignInScreen(StaffAccounts accounts, Attempts attempts, WebSession session) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.session = session;
    }

    @GetMapping("/staff/sign-in")
    String ask(@RequestParam(defaultValue = START) String to, Model model) {
        return show("", LocalPath.orElse(to, START), "", model);
    }

    @PostMapping("/staff/sign-in")
    String signIn(StaffForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var to = LocalPath.orElse(form.to(), START);
        return switch (attempts.attempt(
                Allowance.SIGN_IN,
                request.getRemoteAddr(),
                () -> accounts.signIn(form.login(), form.password()).findAccepted())) {
            case Attempts.Tried.Found<StaffSignIn>(var signIn) ->
                "redirect:" + session.go(signIn, to, request, response);
            case Attempts.Tried.Wrong<StaffSignIn>() -> again(form.login(), to, "password", 422, response, model);
            case Attempts.Tried.TooMany<StaffSignIn>() -> again(form.login(), to, "tooMany", 429, response, model);
        };
    }

    private static String again(
            String login, String to, String refused, int status, HttpServletResponse response, Model model) {
        response.setStatus(status);
        return show(login, to, refused, model);
    }

    /// @param refused `password`, `tooMany` or `passkey`; empty where nothing was refused
    static String show(String login, String to, String refused, Model model) {
        model.addAttribute("login", login);
        model.addAttribute("to", to);
        model.addAttribute("refused", refused);
        return "identity/web/staff";
    }
}
