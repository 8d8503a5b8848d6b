package hitomado.eligibility.web;

import hitomado.eligibility.scan.ScanRequests;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 対象者の把握 — the latest scans, counts by programme, and records put aside; nobody is shown.
@Controller
class EligibilityScreen {
    private final EligibilityViews views;
    private final ScanRequests requests;
    private final Pages pages;

    EligibilityScreen(EligibilityViews views, ScanRequests requests, Pages pages) {
        this.views = views;
        this.requests = requests;
        this.pages = pages;
    }

    @GetMapping(EligibilityLinks.PATH)
    String show(
            @RequestParam(defaultValue = "false") boolean asked,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        permit(who);
        var view = views.view(pages.of(request));
        model.addAttribute("view", view);
        model.addAttribute("asked", asked);
        return "eligibility/web/eligibility";
    }

    @PostMapping(EligibilityLinks.PATH + "/scan")
    String scan(Actor.Staff who) {
        permit(who);
        requests.ask(who);
        return "redirect:" + EligibilityLinks.PATH + "?asked=true";
    }

    private static void permit(Actor.Staff who) {
        if (!who.may(Permission.OUTREACH_PREPARE) && !who.may(Permission.DEFINITIONS_EDIT)) {
            throw new NotAllowed("eligibility");
        }
    }
}
