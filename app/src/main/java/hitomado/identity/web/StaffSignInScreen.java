package hitomado.identity.web;

import hitomado.identity.StaffAccounts;
import hitomado.identity.StaffSignIn;
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
    private final WebSession session;

    StaffSignInScreen(StaffAccounts accounts, WebSession session) {
        this.accounts = accounts;
        this.session = session;
    }

    @GetMapping("/staff/sign-in")
    String ask(@RequestParam(defaultValue = START) String to, Model model) {
        return show("", LocalPath.orElse(to, START), "", model);
    }

    @PostMapping("/staff/sign-in")
    String signIn(StaffForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        var to = LocalPath.orElse(form.to(), START);
        var signIn = accounts.signIn(form.login(), form.password());
        if (signIn instanceof StaffSignIn.Refused) {
            response.setStatus(422);
            return show(form.login(), to, "password", model);
        }
        return "redirect:" + session.go(signIn, to, request, response);
    }

    /// @param refused `password` or `passkey`; empty where nothing was refused
    static String show(String login, String to, String refused, Model model) {
        model.addAttribute("login", login);
        model.addAttribute("to", to);
        model.addAttribute("refused", refused);
        return "identity/web/staff";
    }
}
