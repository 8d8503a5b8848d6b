package hitomado.notices.web;

import hitomado.notices.HeldNotices;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.text.PersonName;
import hitomado.platform.web.Pages;
import hitomado.platform.web.Typed;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 保留の案内の画面 — each with a reason: told in the inbox alone, or not at all.
@Controller
class HeldScreen {
    private static final String PATH = "/staff/outreach/held";

    private final HeldNotices held;
    private final Catalogue catalogue;
    private final Pages pages;

    HeldScreen(HeldNotices held, Catalogue catalogue, Pages pages) {
        this.held = held;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping(PATH)
    String show(Actor.Staff who, HttpServletRequest request, Model model) {
        var words = new Words(pages.of(request), catalogue.current());
        model.addAttribute(
                "lines",
                held.list(who).stream()
                        .map(one -> new HeldLine(
                                one.id().toString(),
                                words.programme(one.programme()),
                                name(one.name()),
                                "/staff/protections/" + one.receiver(),
                                words.moment(one.since())))
                        .toList());
        return "notices/web/held";
    }

    private static String name(@Nullable PersonName name) {
        return name == null ? "—" : name.full();
    }

    @PostMapping(PATH + "/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Actor.Staff who,
            RedirectAttributes told) {
        if (Typed.of(reason).isEmpty()) {
            told.addFlashAttribute("refused", "notices.form.reason.missing");
        } else if (held.decide(who, parse(id), decision.equals("SEND"), Typed.of(reason))) {
            told.addFlashAttribute("done", "notices.held.decided");
        } else {
            told.addFlashAttribute("refused", "notices.refused.OTHER_STATE");
        }
        return "redirect:" + PATH;
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("send");
        }
    }
}
