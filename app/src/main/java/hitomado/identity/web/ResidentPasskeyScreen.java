package hitomado.identity.web;

import hitomado.identity.MailAccount;
import hitomado.identity.MailAccounts;
import hitomado.identity.passkey.Assertion;
import hitomado.identity.passkey.Passkeys;
import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import hitomado.platform.rights.Open;
import hitomado.platform.web.CurrentActor;
import hitomado.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 住民のパスキー — signs in without a card, never in place of a card that is signed in already.
@Controller
@Open
class ResidentPasskeyScreen {
    static final String PATH = "/sign-in/passkey";
    static final String HOME = "/my";
    private static final String RESIDENT = "resident:";
    private static final String VIEW = "identity/web/residentPasskey";

    private final Passkeys passkeys;
    private final MailAccounts accounts;
    private final WebSession session;

    ResidentPasskeyScreen(Passkeys passkeys, MailAccounts accounts, WebSession session) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.session = session;
    }

    @GetMapping(PATH)
    String ask(@RequestParam(defaultValue = HOME) String to, Model model) {
        return show(to, false, model);
    }

    @PostMapping(PATH + "/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        return PasskeyAsking.ask(passkeys.askAnybody(), request);
    }

    @PostMapping(PATH)
    String signIn(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var challenge = PasskeyAsking.take(request);
        if (strongerSignedIn()) {
            return show(to, false, model);
        }
        var account = find(passkeys.signIn(challenge, credential));
        if (account.isEmpty()) {
            response.setStatus(422);
            return show(to, true, model);
        }
        return "redirect:" + session.open(account.get().actor(), LocalPath.orElse(to, HOME), request, response);
    }

    /// Staff's passkeys open nothing here.
    private Optional<MailAccount> find(Assertion assertion) {
        return assertion instanceof Assertion.Accepted(var owner, var passkey) && owner.startsWith(RESIDENT)
                ? accounts.enter(UUID.fromString(owner.substring(RESIDENT.length())))
                : Optional.empty();
    }

    static boolean strongerSignedIn() {
        return CurrentActor.orNull() instanceof Actor.Resident resident && resident.level() == SignInLevel.CARD;
    }

    private static String show(String to, boolean refused, Model model) {
        model.addAttribute("to", LocalPath.orElse(to, HOME));
        model.addAttribute("refused", refused);
        model.addAttribute("stronger", strongerSignedIn());
        return VIEW;
    }
}
