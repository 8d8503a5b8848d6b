package hitomado.notices.web;

import hitomado.notices.OneClickStop;
import hitomado.platform.rights.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 配信停止の画面 — for mail programs and people without signing in; looking changes nothing, as programs look ahead.
@Controller
@Open
class UnsubscribeScreen {
    private static final String PATH = "/unsubscribe/{token}";
    private static final String TEMPLATE = "notices/web/unsubscribe";

    private final OneClickStop stop;

    UnsubscribeScreen(OneClickStop stop) {
        this.stop = stop;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("action", "/unsubscribe/" + token);
        return TEMPLATE;
    }

    /// The body that RFC 8058 names; the answer is the same for every token.
    @PostMapping(PATH)
    String stop(
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", defaultValue = "") String how,
            Model model) {
        if (!how.equals("One-Click")) {
            return ask(token, model);
        }
        stop.stop(token);
        model.addAttribute("action", "");
        return TEMPLATE;
    }
}
