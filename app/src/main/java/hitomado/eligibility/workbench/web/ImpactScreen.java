package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Draft;
import hitomado.eligibility.workbench.Drafts;
import hitomado.eligibility.workbench.Impacts;
import hitomado.eligibility.workbench.Rules;
import hitomado.eligibility.workbench.Sheet;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Page;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// 市全体への影響の画面 — beside the table, or as a page of its own where there is no script.
@Controller
@Needs({Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
class ImpactScreen {
    private final Drafts drafts;
    private final Rules rules;
    private final Impacts impacts;
    private final Pages pages;
    private final Clock clock;

    ImpactScreen(Drafts drafts, Rules rules, Impacts impacts, Pages pages, Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.impacts = impacts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(SheetScreen.PATH + "/impact")
    String show(
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String programme,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        var draft = drafts.get(id);
        var sheet = rules.find(draft, table, version).orElseThrow(() -> new NotFound("table"));
        model.addAttribute("impact", view(draft, sheet, programme, pages.of(request)));
        model.addAttribute("back", path(draft, sheet).replace("/impact?", "?"));
        return request.getHeader("HX-Request") == null
                ? "eligibility/workbench/web/impactPage"
                : "eligibility/workbench/web/impact";
    }

    /// The effect of a sheet on the city.
    ImpactView view(Draft draft, Sheet sheet, String programme, Page page) {
        var words = new Words(page, clock.getZone(), rules.definitions(draft.base()));
        var impact = impacts.of(draft, sheet, programme);
        return new ImpactViews(words).view(impact, impacts.affected(draft, sheet), path(draft, sheet));
    }

    static String path(Draft draft, Sheet sheet) {
        var ref = sheet.ref();
        return "/staff/rules/drafts/" + draft.id() + "/tables/" + ref.table() + "/impact?version=" + ref.version();
    }
}
