package hitomado.guide.web;

import hitomado.platform.Actor;
import hitomado.platform.rights.ForParties;
import hitomado.platform.web.Pages;
import hitomado.sessions.Interview;
import hitomado.sessions.SessionId;
import hitomado.sessions.SessionState;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// 受けられる制度 — what else somebody is entitled to, why, from whom, and how to apply.
@Controller
@ForParties
class BenefitsScreen {
    private final Interview interview;
    private final Pages pages;

    BenefitsScreen(Interview interview, Pages pages) {
        this.interview = interview;
        this.pages = pages;
    }

    @GetMapping("/sessions/{id}/benefits")
    String benefits(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        var state = interview.state(who, SessionId.parse(id));
        if (state.snapshot().state() != SessionState.OPEN) {
            return "redirect:/sessions/" + id;
        }
        var rows = new BenefitRows(state, pages.of(request)).sorted();
        model.addAttribute(
                "view",
                new BenefitsView(
                        id,
                        rows.entitled(),
                        rows.open(),
                        rows.not(),
                        state.plan().leftAtMost(),
                        state.complete()));
        return "guide/web/benefits";
    }
}
