package hitomado.identity.web;

import hitomado.identity.passkey.Passkeys;
import hitomado.identity.passkey.Registration;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForStaff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 自分のパスキー — a member of staff registers, looks at and removes the own passkeys.
@Controller
@ForStaff
class MyPasskeysScreen {
    static final String PATH = "/staff/me/passkeys";
    static final String VIEW = "identity/web/passkeys";
    private static final PasskeyViews.Place HERE = new PasskeyViews.Place(PATH, true);

    private final Passkeys passkeys;
    private final PasskeyViews views;

    MyPasskeysScreen(Passkeys passkeys, PasskeyViews views) {
        this.passkeys = passkeys;
        this.views = views;
    }

    @GetMapping(PATH)
    String show(Actor.Staff who, HttpServletRequest request, Model model) {
        model.addAttribute("view", views.of(who.key(), HERE, "", request));
        return VIEW;
    }

    @PostMapping(PATH + "/options")
    ResponseEntity<String> options(Actor.Staff who, HttpServletRequest request) {
        return PasskeyAsking.ask(passkeys.askNew(who.key(), who.name()), request);
    }

    @PostMapping(PATH)
    String register(
            Actor.Staff who,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var registration = passkeys.register(who, PasskeyAsking.take(request), credential, name);
        if (registration instanceof Registration.Done) {
            return "redirect:" + PATH;
        }
        response.setStatus(422);
        model.addAttribute("view", views.of(who.key(), HERE, problem(registration), request));
        return VIEW;
    }

    /// Message key of what went wrong.
    static String problem(Registration registration) {
        return switch (registration) {
            case Registration.Done done -> "";
            case Registration.Refused refused -> "passkey.refused";
            case Registration.TooMany tooMany -> "passkey.tooMany";
        };
    }

    @PostMapping(PATH + "/remove")
    String remove(Actor.Staff who, @RequestParam UUID passkey) {
        passkeys.remove(who, passkey);
        return "redirect:" + PATH;
    }
}
