package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Draft;
import hitomado.eligibility.workbench.DraftChecks;
import hitomado.eligibility.workbench.Drafts;
import hitomado.eligibility.workbench.Rules;
import hitomado.eligibility.workbench.Saved;
import hitomado.eligibility.workbench.Sheet;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 表の編集 — a table as a grid; what is typed is written at once, and what it does is shown beside it.
@Controller
@Needs({Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
class SheetScreen {
    static final String PATH = "/staff/rules/drafts/{id}/tables/{table}";

    private final Drafts drafts;
    private final Rules rules;
    private final DraftChecks checks;
    private final ImpactScreen impacts;
    private final Pages pages;
    private final Clock clock;

    SheetScreen(Drafts drafts, Rules rules, DraftChecks checks, ImpactScreen impacts, Pages pages, Clock clock) {
        this.impacts = impacts;
        this.drafts = drafts;
        this.rules = rules;
        this.checks = checks;
        this.pages = pages;
        this.clock = clock;
    }

    /// A sheet as somebody looks at it.
    record Seen(Draft draft, Sheet sheet, List<Sheet> versions) {}

    /// What to show again, and what to say about it.
    private record Told(Map<String, String> typed, String message) {
        static final Told NOTHING = new Told(Map.of(), "");
    }

    @GetMapping(PATH)
    String show(
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(defaultValue = "0") int version,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        return page(seen(drafts.get(id), table, version), Told.NOTHING, who, request, model);
    }

    @GetMapping(PATH + "/checks")
    String checks(
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(defaultValue = "0") int version,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        var seen = seen(drafts.get(id), table, version);
        model.addAttribute(
                "checks",
                new ChecksViews(words(seen, request), seen.sheet())
                        .view(
                                checks.of(seen.draft()),
                                "/staff/rules/drafts/" + seen.draft().id()));
        return "eligibility/workbench/web/checks";
    }

    @PostMapping(PATH)
    String save(
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new SheetForm(sent);
        var seen = seen(drafts.get(id), table, version);
        var problem = form.problem();
        if (!problem.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(seen, new Told(form.typed(), problem), who, request, model);
        }
        Saved saved = new Saved.Done(form.version());
        for (var edit : form.edits(seen.sheet())) {
            if (saved instanceof Saved.Done(var now)) {
                saved = drafts.edit(
                        Acting.by(who), new Drafts.Seen(id, now), seen.sheet().ref(), edit);
            }
        }
        return switch (saved) {
            case Saved.Done done -> shown(id, table, form, seen, request, model);
            case Saved.Stale(var now) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var current = seen(now, table, version);
                yield page(current, new Told(form.typed(current.sheet()), "workbench.stale"), who, request, model);
            }
            case Saved.Gone gone -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(seen, new Told(form.typed(), "workbench.gone"), who, request, model);
            }
            case Saved.TooLarge tooLarge -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(seen, new Told(form.typed(), "workbench.tooLarge"), who, request, model);
            }
        };
    }

    /// A script gets only what the edit did; a form goes back to the page.
    private String shown(UUID id, String table, SheetForm form, Seen before, HttpServletRequest request, Model model) {
        int version = form.opensVersion() && !before.sheet().ref().isParameter()
                ? before.sheet().ref().version() + 1
                : before.sheet().ref().version();
        if (request.getHeader("HX-Request") == null) {
            return "redirect:/staff/rules/drafts/" + id + "/tables/" + table + "?version=" + version + "&page="
                    + form.page();
        }
        var seen = seen(drafts.get(id), table, version);
        model.addAttribute("draft", seen.draft());
        model.addAttribute("checksPath", checksPath(seen));
        model.addAttribute("impact", impacts.view(seen.draft(), seen.sheet(), "", pages.of(request)));
        return "eligibility/workbench/web/saved";
    }

    private static String checksPath(Seen seen) {
        var ref = seen.sheet().ref();
        return "/staff/rules/drafts/" + seen.draft().id() + "/tables/" + ref.table() + "/checks?version="
                + ref.version();
    }

    private String page(Seen seen, Told told, Actor.Staff who, HttpServletRequest request, Model model) {
        var words = words(seen, request);
        var views = new SheetViews(words, seen.draft(), seen.sheet());
        var editable = SheetViews.mayEdit(seen.draft(), who);
        model.addAttribute("view", views.view(seen.versions(), number(request), editable, told.typed()));
        model.addAttribute("draft", seen.draft());
        model.addAttribute(
                "checks",
                new ChecksViews(words, seen.sheet())
                        .view(
                                checks.of(seen.draft()),
                                "/staff/rules/drafts/" + seen.draft().id()));
        model.addAttribute("message", told.message());
        model.addAttribute("shape", new ShapeViews(words, seen.sheet()).view(seen.draft(), rules.sheets(seen.draft())));
        model.addAttribute("impactPath", ImpactScreen.path(seen.draft(), seen.sheet()));
        return "eligibility/workbench/web/sheet";
    }

    private static int number(HttpServletRequest request) {
        var page = request.getParameter("page");
        return page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }

    private Words words(Seen seen, HttpServletRequest request) {
        return new Words(
                pages.of(request),
                clock.getZone(),
                rules.definitions(seen.draft().base()));
    }

    private Seen seen(Draft draft, String table, int version) {
        var versions = rules.versions(draft, table);
        var sheet = versions.stream()
                .filter(one -> one.ref().version() == version)
                .findFirst()
                .or(() -> versions.stream().findFirst())
                .orElseThrow(() -> new NotFound("table"));
        return new Seen(draft, sheet, versions);
    }
}
