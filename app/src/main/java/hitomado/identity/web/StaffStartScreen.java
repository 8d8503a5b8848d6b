package hitomado.identity.web;

import hitomado.platform.rights.ForStaff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// 職員の入口 — what this member of staff may do, as cards.
@Controller
@ForStaff
class StaffStartScreen {
    @GetMapping("/staff")
    String show() {
        return "identity/web/staffStart";
    }
}
