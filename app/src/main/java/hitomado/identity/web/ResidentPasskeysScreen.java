package hitomado.identity.web;

import hitomado.identity.MailAccounts;
import hitomado.identity.passkey.Passkeys;
import hitomado.identity.passkey.Registration;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.SignInLevel;
import hitomado.platform.rights.ForResidents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 住民のパスキーの一覧 — of a mail account; an account of a card has none.
@Controller
@ForResidents(least = SignInLevel.ACCOUNT)
class ResidentPasskeysScreen {
    static final String PATH = "/my/passkeys";
    private static final PasskeyViews.Place HERE = new PasskeyViews.Place(PATH, false);

    private final Passkeys passkeys;
    private final MailAccounts accounts;
    private final PasskeyViews views;

    ResidentPasskeysScreen(Passkeys passkeys, MailAccounts accounts, PasskeyViews views) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.views = views;
    }

    @GetMapping(PATH)
    String show(Actor.Resident who, HttpServletRequest request, Model model) {
        own(who);
        model.addAttribute("view", views.of(who.key(), HERE, "", request));
        return MyPasskeysScreen.VIEW;
    }

    @PostMapping(PATH + "/options")
    ResponseEntity<String> options(Actor.Resident who, HttpServletRequest request) {
        own(who);
        return PasskeyAsking.ask(passkeys.askNew(who.key(), who.name()), request);
    }

    @PostMapping(PATH)
    String register(
            Actor.Resident who,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        own(who);
        var registration = passkeys.register(who, PasskeyAsking.take(request), credential, name);
        if (registration instanceof Registration.Done) {
            return "redirect:" + PATH;
        }
        response.setStatus(422);
        var problem = MyPasskeysScreen.problem(registration);
        model.addAttribute("view", views.of(who.key(), HERE, problem, request));
        return MyPasskeysScreen.VIEW;
    }

    @PostMapping(PATH + "/remove")
    String remove(Actor.Resident who, @RequestParam UUID passkey) {
        own(who);
        passkeys.remove(who, passkey);
        return "redirect:" + PATH;
    }

    private void own(Actor.Resident who) {
        if (accounts.find(who.accountId()).isEmpty()) {
            throw new NotFound("mail account");
        }
    }
}
