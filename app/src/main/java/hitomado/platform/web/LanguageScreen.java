package hitomado.platform.web;

import hitomado.platform.Lang;
import hitomado.platform.rights.Open;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 言語の切替 — sets the language cookie and returns to the page.
@Controller
@Open
class LanguageScreen {
    @PostMapping("/language")
    String choose(@RequestParam String lang, @RequestParam String back, HttpServletResponse response) {
        response.addCookie(LanguageConfig.cookie(Lang.ofCode(lang)));
        return "redirect:" + LocalPath.orElse(back, "/");
    }
}
