package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Draft;
import hitomado.eligibility.workbench.Drafts;
import hitomado.eligibility.workbench.Rules;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import hitomado.platform.web.Tone;
import hitomado.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 規則の案の一覧 — drafts with their state; a new one is begun here or from a table.
@Controller
@Needs({Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
class DraftsScreen {
    private static final int MOST = 100;
    private static final int LONGEST_TITLE = 200;

    private final Drafts drafts;
    private final Rules rules;
    private final Pages pages;
    private final Clock clock;

    DraftsScreen(Drafts drafts, Rules rules, Pages pages, Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.pages = pages;
        this.clock = clock;
    }

    /// 案の一行.
    public record Line(String id, String title, String author, String state, Tone tone, String changed, int base) {}

    @GetMapping("/staff/rules/drafts")
    String list(Actor.Staff who, HttpServletRequest request, Model model) {
        int newest = rules.newest();
        var words = new Words(pages.of(request), clock.getZone(), rules.definitions(newest));
        model.addAttribute(
                "lines",
                drafts.latest(MOST).stream().map(draft -> line(draft, words)).toList());
        model.addAttribute("mayEdit", who.may(Permission.DEFINITIONS_EDIT));
        model.addAttribute("newest", newest);
        return "eligibility/workbench/web/drafts";
    }

    private static Line line(Draft draft, Words words) {
        return new Line(
                draft.id().toString(),
                draft.title(),
                draft.author().name(),
                words.state(draft.state()),
                Words.tone(draft.state()),
                words.moment(draft.changedAt()),
                draft.base());
    }

    /// @param table the one to open first; empty for the overview
    @PostMapping("/staff/rules/drafts")
    String begin(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String table,
            Actor.Staff who,
            HttpServletRequest request) {
        var typed = Typed.of(title);
        var named = typed.isEmpty() ? pages.of(request).t("workbench.draft.untitled") : typed;
        var id = drafts.begin(
                Acting.by(who), named.length() > LONGEST_TITLE ? named.substring(0, LONGEST_TITLE) : named);
        return "redirect:/staff/rules/drafts/" + id + (table.isEmpty() ? "" : "/tables/" + table);
    }
}
