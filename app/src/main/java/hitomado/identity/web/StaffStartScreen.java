package hitomado.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// 職員の入口 — what this member of staff may do, as cards.
@Controller
class StaffStartScreen {
    @GetMapping("/staff")
    String show() {
        return "identity/web/staffStart";
    }
}
