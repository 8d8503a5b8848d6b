package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.DraftChecks;
import hitomado.eligibility.workbench.Drafts;
import hitomado.eligibility.workbench.Rules;
import hitomado.eligibility.workbench.Saved;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 事例と制度の定義の編集 — as text: a rule that changes needs other results, and another fact its own legal basis.
@Controller
@Needs({Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
class ExamplesScreen {
    private static final String PATH = "/staff/rules/drafts/{id}/{file:examples|programme}/{owner}";

    private static final int MOST = 50;

    private final Drafts drafts;
    private final Rules rules;
    private final DraftChecks checks;
    private final Pages pages;
    private final Clock clock;

    ExamplesScreen(Drafts drafts, Rules rules, DraftChecks checks, Pages pages, Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.checks = checks;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable UUID id,
            @PathVariable String file,
            @PathVariable String owner,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        var text = drafts.text(drafts.get(id), path(id, file, owner));
        return page(new Shown(id, file, owner, text, ""), who, request, model);
    }

    /// What is shown, and a message key about it.
    private record Shown(UUID id, String file, String owner, String text, String message) {}

    @PostMapping(PATH)
    String save(
            @PathVariable UUID id,
            @PathVariable String file,
            @PathVariable String owner,
            @RequestParam int v,
            @RequestParam(defaultValue = "") String text,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = text.replace("\r\n", "\n");
        return switch (drafts.write(Acting.by(who), new Drafts.Seen(id, v), path(id, file, owner), typed)) {
            case Saved.Done done -> "redirect:/staff/rules/drafts/" + id + "/" + file + "/" + owner;
            case Saved.Stale stale ->
                refused(new Shown(id, file, owner, typed, "workbench.stale"), who, request, response, model);
            case Saved.TooLarge large ->
                refused(new Shown(id, file, owner, typed, "workbench.tooLarge"), who, request, response, model);
            case Saved.Gone gone -> throw new NotFound("examples");
        };
    }

    private String refused(
            Shown shown, Actor.Staff who, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(shown, who, request, model);
    }

    private String page(Shown shown, Actor.Staff who, HttpServletRequest request, Model model) {
        var draft = drafts.get(shown.id());
        var words = new Words(pages.of(request), clock.getZone(), rules.definitions(draft.base()));
        var checked = checks.of(draft);
        var path = path(shown.id(), shown.file(), shown.owner());
        model.addAttribute("draft", draft);
        model.addAttribute("title", words.owner(shown.owner()));
        model.addAttribute("keys", shown.file().equals("examples") ? "workbench.examples" : "workbench.programme");
        model.addAttribute("text", shown.text());
        model.addAttribute("message", shown.message());
        model.addAttribute("editable", SheetViews.mayEdit(draft, who));
        model.addAttribute("address", "/staff/rules/drafts/" + draft.id() + "/" + shown.file() + "/" + shown.owner());
        model.addAttribute(
                "problems",
                checked.problems(path).stream()
                        .map(problem -> problem.at().line() + ": " + problem.message())
                        .toList());
        model.addAttribute(
                "failed",
                new FailedViews(words)
                        .views(
                                checked.failed().stream()
                                        .filter(result -> result.procedure().equals(shown.owner()))
                                        .toList(),
                                MOST));
        return "eligibility/workbench/web/examples";
    }

    private String path(UUID id, String file, String owner) {
        var definitions = rules.definitions(drafts.get(id).base());
        if (definitions.findProgramme(owner).isPresent()) {
            return "programmes/" + owner + "/" + file + ".yaml";
        }
        if (file.equals("examples") && definitions.findProcedure(owner).isPresent()) {
            return "procedures/" + owner + "/examples.yaml";
        }
        throw new NotFound("examples");
    }
}
