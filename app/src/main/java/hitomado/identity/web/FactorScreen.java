package hitomado.identity.web;

import hitomado.identity.factor.SecondFactors;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForStaff;
import hitomado.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 二要素目の画面 — one sets up one-time codes for the own account.
@Controller
@ForStaff
class FactorScreen {
    static final String VIEW = "identity/web/factor";
    static final String RECOVERY = "identity/web/recoveryCodes";
    private static final String PATH = "/staff/me/second-factor";

    private final SecondFactors factors;

    FactorScreen(SecondFactors factors) {
        this.factors = factors;
    }

    @GetMapping(PATH)
    String show(Actor.Staff who, Model model) {
        return show(who, false, model);
    }

    @PostMapping(PATH)
    String enrol(
            Actor.Staff who, @RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model) {
        return switch (factors.enrol(who.accountId(), who, Typed.code(code))) {
            case SecondFactors.Enrolled.WrongCode() -> {
                response.setStatus(422);
                yield show(who, true, model);
            }
            case SecondFactors.Enrolled.Done(var codes) -> {
                model.addAttribute("codes", codes);
                model.addAttribute("to", PATH);
                yield RECOVERY;
            }
        };
    }

    private String show(Actor.Staff who, boolean wrong, Model model) {
        var view = factors.enrolled(who.accountId())
                ? FactorView.enrolled(factors.recoveryLeft(who.accountId()), PATH)
                : FactorView.offer(factors.offer(who.accountId(), who.name()), PATH, wrong);
        model.addAttribute("view", view);
        return VIEW;
    }
}
