package hitomado.eligibility.web;

import hitomado.eligibility.scan.ScanRequests;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// 対象者の把握 — the latest scans, counts by programme, and records put aside; nobody is shown.
@Controller
@Needs(Permission.ELIGIBILITY_READ)
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
    String show(Actor.Staff who, HttpServletRequest request, Model model) {
        model.addAttribute("view", views.view(pages.of(request)));
        model.addAttribute("mayScan", who.may(Permission.ELIGIBILITY_SCAN));
        return "eligibility/web/eligibility";
    }

    @Needs(Permission.ELIGIBILITY_SCAN)
    @PostMapping(EligibilityLinks.PATH + "/scan")
    String scan(Actor.Staff who) {
        requests.ask(who);
        return "redirect:" + EligibilityLinks.PATH;
    }
}
