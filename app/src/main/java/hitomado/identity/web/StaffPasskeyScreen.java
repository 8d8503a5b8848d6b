package hitomado.identity.web;

import hitomado.identity.SignInStep;
import hitomado.identity.StaffAccounts;
import hitomado.identity.StaffSignIn;
import hitomado.identity.passkey.Assertion;
import hitomado.identity.passkey.Passkeys;
import hitomado.platform.rights.Open;
import hitomado.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 職員のパスキー — in place of login and password, or as the step after the password.
@Controller
@Open
class StaffPasskeyScreen {
    static final String PATH = "/staff/sign-in/passkey";
    static final String STEP = PATH + "/step";
    private static final String START = "/staff";
    private static final String SIGN_IN = "redirect:/staff/sign-in";
    private static final String STAFF = "staff:";
    private static final String STEP_VIEW = "identity/web/passkeyStep";

    private final Passkeys passkeys;
    private final StaffAccounts accounts;
    private final WebSession session;

    StaffPasskeyScreen(Passkeys passkeys, StaffAccounts accounts, WebSession session) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.session = session;
    }

    @PostMapping(PATH + "/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        return PasskeyAsking.ask(passkeys.askAnybody(), request);
    }

    @PostMapping(PATH)
    String signIn(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = START) String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var back = LocalPath.orElse(to, START);
        var signIn = signIn(passkeys.signIn(PasskeyAsking.take(request), credential));
        if (signIn instanceof StaffSignIn.Refused) {
            response.setStatus(422);
            return StaffSignInScreen.show("", back, "passkey", model);
        }
        return "redirect:" + session.go(signIn, back, request, response);
    }

    /// A resident's passkey opens nothing here.
    private StaffSignIn signIn(Assertion assertion) {
        return assertion instanceof Assertion.Accepted(var owner, var passkey) && owner.startsWith(STAFF)
                ? accounts.byPasskey(UUID.fromString(owner.substring(STAFF.length())))
                : new StaffSignIn.Refused();
    }

    @GetMapping(STEP)
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute("wrong", false);
        return session.findUnfinished(request, SignInStep.PASSKEY).isEmpty() ? SIGN_IN : STEP_VIEW;
    }

    @PostMapping(STEP + "/options")
    ResponseEntity<String> stepOptions(HttpServletRequest request) {
        return session.findUnfinished(request, SignInStep.PASSKEY)
                .map(waiting -> PasskeyAsking.ask(passkeys.ask(STAFF + waiting.account()), request))
                .orElseGet(() -> ResponseEntity.status(409).build());
    }

    @PostMapping(STEP)
    String confirm(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var waiting = session.findUnfinished(request, SignInStep.PASSKEY).orElse(null);
        if (waiting == null) {
            return SIGN_IN;
        }
        var assertion = passkeys.confirm(STAFF + waiting.account(), PasskeyAsking.take(request), credential);
        return switch (assertion) {
            case Assertion.Accepted accepted ->
                "redirect:" + session.go(accounts.confirmed(waiting.signIn()), waiting.to(), request, response);
            case Assertion.Refused refused -> {
                response.setStatus(422);
                model.addAttribute("wrong", true);
                yield STEP_VIEW;
            }
        };
    }
}
