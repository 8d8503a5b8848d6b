package hitomado.notices.web;

import hitomado.door.Patience;
import hitomado.door.ReasonAnswer;
import hitomado.notices.Inbox;
import hitomado.notices.Reasons;
import hitomado.notices.Topics;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.rights.ForResidents;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 制度のお知らせの画面 — why the person gets it, the way to apply, and one button to hear no more of it.
@Controller
@ForResidents
class NoticeScreen {
    private static final String NOTICE = "/my/notices/{id:[0-9a-f-]{36}}";

    private final Inbox inbox;
    private final Reasons reasons;
    private final Topics topics;
    private final Catalogue catalogue;
    private final Pages pages;

    NoticeScreen(Inbox inbox, Reasons reasons, Topics topics, Catalogue catalogue, Pages pages) {
        this.inbox = inbox;
        this.reasons = reasons;
        this.topics = topics;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /// @param request one that was still open when the page was shown before; empty to ask anew
    @GetMapping(NOTICE)
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String request,
            Actor.Resident who,
            HttpServletRequest web,
            Model model) {
        var words = new Words(pages.of(web), catalogue.current());
        var opened = inbox.open(who, parse(id));
        var asked = request.isEmpty()
                ? reasons.ask(who, opened.notice(), words.page().lang())
                : parse(request);
        var why =
                Patience.await(() -> reasons.collect(who, asked, opened.notice().id()));
        var wanted = topics.preference(who).wants(opened.programme().topic());
        model.addAttribute("view", NoticeView.of(opened, why.orElse(ReasonAnswer.NOTHING), wanted, words));
        model.addAttribute("again", why.isPresent() ? "" : again(id, request, asked));
        return "notices/web/notice";
    }

    /// What was asked for a second time may be lost: then it is asked anew.
    private static String again(String id, String request, UUID asked) {
        return "/my/notices/" + id + (request.isEmpty() ? "?request=" + asked : "");
    }

    @PostMapping(NOTICE + "/go")
    String go(@PathVariable String id, Actor.Resident who) {
        return "redirect:/my/start/" + inbox.follow(who, parse(id));
    }

    @PostMapping(NOTICE + "/stop")
    String stop(@PathVariable String id, Actor.Resident who, RedirectAttributes told) {
        topics.stop(who, inbox.topic(who, parse(id)));
        told.addFlashAttribute("done", "notices.topics.stopped");
        return "redirect:/my/notices/topics";
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("notice");
        }
    }
}
