package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Draft;
import hitomado.eligibility.workbench.Drafts;
import hitomado.eligibility.workbench.Rebasing;
import hitomado.eligibility.workbench.Reviews;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Typed;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 規則の公開の操作 — sends a draft to the second person, who releases it or sends it back.
@Controller
@Needs({Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
class ReleaseScreen {
    private static final String PATH = "/staff/rules/drafts/{id}";

    private final Reviews reviews;
    private final Rebasing rebasing;

    ReleaseScreen(Reviews reviews, Rebasing rebasing) {
        this.rebasing = rebasing;
        this.reviews = reviews;
    }

    @PostMapping(PATH + "/send")
    String send(@PathVariable UUID id, @RequestParam int v, Actor.Staff who, RedirectAttributes told) {
        return told(id, reviews.send(Acting.by(who), new Drafts.Seen(id, v)), "workbench.sent", told);
    }

    @PostMapping(PATH + "/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam int v, Actor.Staff who, RedirectAttributes told) {
        var outcome = reviews.withdraw(Acting.by(who), new Drafts.Seen(id, v), Draft.State.EDITING);
        return told(id, outcome, "workbench.withdrawn", told);
    }

    @PostMapping(PATH + "/discard")
    String discard(@PathVariable UUID id, @RequestParam int v, Actor.Staff who, RedirectAttributes told) {
        var outcome = reviews.withdraw(Acting.by(who), new Drafts.Seen(id, v), Draft.State.DISCARDED);
        return told(id, outcome, "workbench.discarded", told);
    }

    @PostMapping(PATH + "/refuse")
    String refuse(
            @PathVariable UUID id,
            @RequestParam int v,
            @RequestParam(defaultValue = "") String reason,
            Actor.Staff who,
            RedirectAttributes told) {
        var text = Typed.of(reason);
        if (text.isEmpty()) {
            told.addFlashAttribute("refused", "workbench.reason.missing");
            return "redirect:/staff/rules/drafts/" + id;
        }
        var outcome = reviews.refuse(Acting.by(who), new Drafts.Seen(id, v), text);
        return told(id, outcome, "workbench.sentBack", told);
    }

    @PostMapping(PATH + "/release")
    String release(@PathVariable UUID id, @RequestParam int v, Actor.Staff who, RedirectAttributes told) {
        return told(id, reviews.release(Acting.by(who), new Drafts.Seen(id, v)), "workbench.released", told);
    }

    /// Where both sides changed the same lines, the page asks for each file which one stays (`side:PATH`).
    @PostMapping(PATH + "/rebase")
    String rebase(
            @PathVariable UUID id,
            @RequestParam int v,
            @RequestParam Map<String, String> sent,
            Actor.Staff who,
            RedirectAttributes told) {
        var chosen = new HashMap<String, Rebasing.Side>();
        sent.forEach((name, side) -> {
            if (name.startsWith("side:")) {
                chosen.put(name.substring(5), side.equals("mine") ? Rebasing.Side.MINE : Rebasing.Side.THEIRS);
            }
        });
        switch (rebasing.rebase(Acting.by(who), new Drafts.Seen(id, v), chosen)) {
            case Rebasing.Outcome.Done done -> told.addFlashAttribute("done", "workbench.rebase.done");
            case Rebasing.Outcome.Stale stale -> told.addFlashAttribute("refused", "workbench.stale");
            case Rebasing.Outcome.Choose(var paths) -> told.addFlashAttribute("conflicts", paths);
        }
        return "redirect:/staff/rules/drafts/" + id;
    }

    private static String told(UUID id, Reviews.Outcome outcome, String done, RedirectAttributes told) {
        switch (outcome) {
            case Reviews.Outcome.Done ok -> told.addFlashAttribute("done", done);
            case Reviews.Outcome.Stale stale -> told.addFlashAttribute("refused", "workbench.stale");
            case Reviews.Outcome.Outdated outdated -> told.addFlashAttribute("refused", "workbench.outdated");
            case Reviews.Outcome.Unfit unfit -> told.addFlashAttribute("refused", "workbench.unfit");
            case Reviews.Outcome.Empty empty -> told.addFlashAttribute("refused", "workbench.nothing");
        }
        return "redirect:/staff/rules/drafts/" + id;
    }
}
