package hitomado.identity.web;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// 職員の入口 — leads to where this member of staff works.
@Controller
class StaffHomeScreen {
    @GetMapping("/staff")
    String home(Actor.Staff who) {
        if (who.may(Permission.CASE_WORK) && !who.may(Permission.RECEPTION)) {
            return "redirect:/staff/cases";
        }
        if (who.may(Permission.RECEPTION)) {
            return "redirect:/staff/reception";
        }
        return who.may(Permission.SUPPORT_TYPING) ? "redirect:/join" : "redirect:/";
    }
}
