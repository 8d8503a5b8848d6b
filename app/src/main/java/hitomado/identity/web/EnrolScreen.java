package hitomado.identity.web;

import hitomado.identity.SignInStep;
import hitomado.identity.StaffAccounts;
import hitomado.identity.factor.SecondFactors;
import hitomado.platform.rights.Open;
import hitomado.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 二要素目の登録 — the step of a sign-in for those whose role asks for it and who have none yet.
@Controller
@Open
class EnrolScreen {
    static final String PATH = "/staff/sign-in/enrol";
    private static final String SIGN_IN = "redirect:/staff/sign-in";

    private final SecondFactors factors;
    private final StaffAccounts accounts;
    private final WebSession session;

    EnrolScreen(SecondFactors factors, StaffAccounts accounts, WebSession session) {
        this.factors = factors;
        this.accounts = accounts;
        this.session = session;
    }

    @GetMapping(PATH)
    String ask(HttpServletRequest request, Model model) {
        var waiting = session.findUnfinished(request, SignInStep.ENROL).orElse(null);
        return waiting == null ? SIGN_IN : show(waiting, false, model);
    }

    @PostMapping(PATH)
    String enrol(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var waiting = session.findUnfinished(request, SignInStep.ENROL).orElse(null);
        if (waiting == null) {
            return SIGN_IN;
        }
        var who = accounts.actor(waiting.account());
        return switch (factors.enrol(waiting.account(), who, Typed.code(code))) {
            case SecondFactors.Enrolled.WrongCode() -> {
                response.setStatus(422);
                yield show(waiting, true, model);
            }
            case SecondFactors.Enrolled.Done(var codes) -> {
                var to = session.go(accounts.enrolled(waiting.signIn()), waiting.to(), request, response);
                model.addAttribute("codes", codes);
                model.addAttribute("to", to);
                yield FactorScreen.RECOVERY;
            }
        };
    }

    private String show(Unfinished waiting, boolean wrong, Model model) {
        var who = accounts.actor(waiting.account());
        model.addAttribute("view", FactorView.offer(factors.offer(waiting.account(), who.name()), PATH, wrong));
        return FactorScreen.VIEW;
    }
}
