package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Changes;
import hitomado.eligibility.workbench.Checked;
import hitomado.eligibility.workbench.Draft;
import hitomado.eligibility.workbench.DraftChecks;
import hitomado.eligibility.workbench.Drafts;
import hitomado.eligibility.workbench.FileChange;
import hitomado.eligibility.workbench.Rules;
import hitomado.eligibility.workbench.SheetChange;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// 案の画面 — what a draft changes and whether it is fit to be released; also what changed between revisions.
@Controller
@Needs({Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
class DraftScreen {
    private static final int MOST = 50;

    private final Drafts drafts;
    private final Rules rules;
    private final Changes changes;
    private final DraftChecks checks;
    private final Pages pages;
    private final Clock clock;

    DraftScreen(Drafts drafts, Rules rules, Changes changes, DraftChecks checks, Pages pages, Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.changes = changes;
        this.checks = checks;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/staff/rules/drafts/{id}")
    String show(@PathVariable UUID id, Actor.Staff who, HttpServletRequest request, Model model) {
        var draft = drafts.get(id);
        var words = new Words(pages.of(request), clock.getZone(), rules.definitions(draft.base()));
        model.addAttribute("view", view(draft, who, words));
        return "eligibility/workbench/web/draft";
    }

    private DraftView view(Draft draft, Actor.Staff who, Words words) {
        var checked = checks.of(draft);
        var changed = changes.of(draft);
        var review = draft.review();
        return new DraftView(
                "/staff/rules/drafts/" + draft.id(),
                draft.title(),
                draft.author().name(),
                words.state(draft.state()),
                Words.tone(draft.state()),
                draft.version(),
                draft.base(),
                rules.newest(),
                review == null ? "" : review.reviewer().name(),
                review == null ? "" : review.remark(),
                doings(draft, who),
                links(draft, changed, words),
                new ChangeViews(words).views(changed),
                problems(checked),
                new FailedViews(words).views(checked.failed(), MOST),
                checked.examples().size());
    }

    private static DraftView.Doings doings(Draft draft, Actor.Staff who) {
        boolean own = draft.isAuthor(who) && who.may(Permission.DEFINITIONS_EDIT);
        boolean waits = draft.state() == Draft.State.WAITING;
        return new DraftView.Doings(
                own && draft.isOpen(),
                own && draft.isOpen() && !draft.files().isEmpty(),
                own && waits,
                waits && !draft.isAuthor(who) && who.may(Permission.DEFINITIONS_RELEASE));
    }

    private static List<DraftView.TableLink> links(Draft draft, List<FileChange> changed, Words words) {
        return changed.stream()
                .flatMap(file -> file.sheets().stream())
                .filter(sheet -> !sheet.isGone())
                .map(SheetChange::sheet)
                .map(sheet -> new DraftView.TableLink(
                        "/staff/rules/drafts/" + draft.id() + "/tables/"
                                + sheet.ref().table() + "?version="
                                + sheet.ref().version(),
                        words.title(sheet.ref()),
                        true))
                .toList();
    }

    private static List<String> problems(Checked checked) {
        return checked.problems().stream()
                .limit(MOST)
                .map(problem -> problem.at() + " " + problem.message())
                .toList();
    }

    @GetMapping("/staff/rules/changes")
    String between(
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        int newest = rules.newest();
        int later = to < 1 || to > newest ? newest : to;
        int former = from < 1 || from > newest ? Math.max(1, later - 1) : from;
        var words = new Words(pages.of(request), clock.getZone(), rules.definitions(later));
        model.addAttribute("from", former);
        model.addAttribute("to", later);
        model.addAttribute("newest", newest);
        model.addAttribute("changes", new ChangeViews(words).views(changes.between(former, later)));
        return "eligibility/workbench/web/changes";
    }
}
