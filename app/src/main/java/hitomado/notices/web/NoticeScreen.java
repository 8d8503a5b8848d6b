package hitomado.notices.web;

import hitomado.notices.Inbox;
import hitomado.notices.Topics;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 制度のお知らせの画面 — why the person gets it, the way to apply, and one button to hear no more of it.
@Controller
class NoticeScreen {
    private static final String NOTICE = "/my/notices/{id:[0-9a-f-]{36}}";

    private final Inbox inbox;
    private final Topics topics;
    private final Catalogue catalogue;
    private final Pages pages;

    NoticeScreen(Inbox inbox, Topics topics, Catalogue catalogue, Pages pages) {
        this.inbox = inbox;
        this.topics = topics;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping(NOTICE)
    String show(@PathVariable String id, Actor.Resident who, HttpServletRequest request, Model model) {
        var words = new Words(pages.of(request), catalogue.current());
        var opened = inbox.open(who, parse(id), words.page().lang());
        var wanted = topics.preference(who).wants(opened.programme().topic());
        model.addAttribute("view", NoticeView.of(opened, wanted, words));
        return "notices/web/notice";
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
