package hitomado.platform.web;

import hitomado.platform.rights.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// アクセシビリティ方針・個人情報の取扱い — the two pages that every page's foot leads to.
@Controller
@Open
class PolicyScreens {
    @GetMapping("/accessibility")
    String accessibility() {
        return "platform/web/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "platform/web/privacy";
    }
}
