package hitomado.identity.web;

import hitomado.identity.card.CardUnlocking;
import hitomado.identity.card.PinKind;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.StaffLink;
import hitomado.platform.web.Typed;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 暗証番号のロック解除の画面 — staff type the number of the card that lies on the counter.
@Controller
@Needs(Permission.CARD_UNLOCK)
class UnlockScreen {
    private static final String VIEW = "identity/web/unlock";

    private final CardUnlocking unlocking;

    UnlockScreen(CardUnlocking unlocking) {
        this.unlocking = unlocking;
    }

    @Bean
    static StaffLink unlockStaffLink() {
        return new StaffLink(80, "/staff/card-unlock", "identity.unlock.title", Permission.CARD_UNLOCK);
    }

    @GetMapping("/staff/card-unlock")
    String ask(Actor.Staff who, Model model) {
        return show("", PinKind.USER, model);
    }

    @PostMapping("/staff/card-unlock")
    String unlock(
            Actor.Staff who,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam(defaultValue = "USER") PinKind pin,
            Model model) {
        var number = Typed.code(serial);
        model.addAttribute("outcome", unlocking.unlock(who, number, pin));
        return show(number, pin, model);
    }

    private static String show(String serial, PinKind pin, Model model) {
        model.addAttribute("serial", serial);
        model.addAttribute("pin", pin);
        return VIEW;
    }
}
