package hitomado.identity.web;

import hitomado.identity.SignInStep;
import hitomado.identity.StaffAccounts;
import hitomado.identity.StaffSignIn;
import hitomado.platform.rights.Open;
import hitomado.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// ワンタイムコードの入力 — the step after the password.
@Controller
@Open
class CodeScreen {
    static final String PATH = "/staff/sign-in/code";
    private static final String SIGN_IN = "redirect:/staff/sign-in";
    private static final String VIEW = "identity/web/code";

    private final StaffAccounts accounts;
    private final WebSession session;

    CodeScreen(StaffAccounts accounts, WebSession session) {
        this.accounts = accounts;
        this.session = session;
    }

    @GetMapping(PATH)
    String ask(HttpServletRequest request, Model model) {
        if (session.findUnfinished(request, SignInStep.CODE).isEmpty()) {
            return SIGN_IN;
        }
        model.addAttribute("wrong", false);
        return VIEW;
    }

    @PostMapping(PATH)
    String confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var waiting = session.findUnfinished(request, SignInStep.CODE).orElse(null);
        if (waiting == null) {
            return SIGN_IN;
        }
        var signIn = accounts.confirm(waiting.signIn(), Typed.code(code));
        if (signIn instanceof StaffSignIn.Refused) {
            response.setStatus(422);
            model.addAttribute("wrong", true);
            return VIEW;
        }
        return "redirect:" + session.go(signIn, waiting.to(), request, response);
    }
}
