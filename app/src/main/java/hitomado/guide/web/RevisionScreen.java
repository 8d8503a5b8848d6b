package hitomado.guide.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForParties;
import hitomado.platform.web.Pages;
import hitomado.sessions.Revisions;
import hitomado.sessions.SessionId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 手続きの改定 — shows what newer definitions change in a draft, and moves the draft to them when asked.
@Controller
@ForParties
class RevisionScreen {
    private final Revisions revisions;
    private final Pages pages;

    RevisionScreen(Revisions revisions, Pages pages) {
        this.revisions = revisions;
        this.pages = pages;
    }

    @GetMapping("/sessions/{id}/revision")
    String show(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        var offer = revisions.find(who, SessionId.parse(id));
        if (offer.isEmpty()) {
            return "redirect:/sessions/" + id + "/plan";
        }
        model.addAttribute("session", id);
        model.addAttribute(
                "view", RevisionView.of(offer.get(), pages.of(request).lang()));
        return "guide/web/revision";
    }

    /// Where a still newer revision has come meanwhile, that one is shown first.
    @PostMapping("/sessions/{id}/revision")
    String move(@PathVariable String id, @RequestParam int to, Actor who) {
        var moved = revisions.move(Acting.by(who), SessionId.parse(id), to);
        return "redirect:/sessions/" + id + (moved ? "/plan" : "/revision");
    }
}
