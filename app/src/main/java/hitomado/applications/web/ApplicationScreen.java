package hitomado.applications.web;

import hitomado.applications.ApplicationId;
import hitomado.applications.Correspondence;
import hitomado.applications.Filings;
import hitomado.applications.WriteResult;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Conflict;
import hitomado.platform.rights.ForParties;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 申請の状況 — timeline, items with their versions, messages with the section, deliveries; withdrawal.
@Controller
@ForParties
class ApplicationScreen {
    private final Filings filings;
    private final Correspondence correspondence;
    private final Pages pages;

    ApplicationScreen(Filings filings, Correspondence correspondence, Pages pages) {
        this.filings = filings;
        this.correspondence = correspondence;
        this.pages = pages;
    }

    /// A message that was not taken, with the message key of its problem.
    private record Unsent(String text, String problem) {
        static final Unsent NOTHING = new Unsent("", "");
    }

    @GetMapping("/my/applications/{id}")
    String show(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        return show(id, who, Unsent.NOTHING, request, model);
    }

    private String show(String id, Actor who, Unsent unsent, HttpServletRequest request, Model model) {
        var file = filings.application(who, ApplicationId.parse(id));
        if (who instanceof Actor.Resident) {
            filings.opened(who, file.application().id());
        }
        model.addAttribute(
                "view", new ApplicationViews(file, new Words(pages.of(request))).view(unsent.text(), unsent.problem()));
        return "applications/web/application";
    }

    @PostMapping("/my/applications/{id}/messages")
    String write(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            Actor who,
            HttpServletRequest request,
            Model model) {
        return switch (correspondence.write(Acting.by(who), ApplicationId.parse(id), text)) {
            case WriteResult.Written written -> "redirect:/my/applications/" + id + "#messages";
            case WriteResult.Refused(var problem) -> show(id, who, new Unsent(text, problem), request, model);
        };
    }

    @GetMapping("/my/applications/{id}/withdraw")
    String confirmWithdrawal(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        var file = filings.application(who, ApplicationId.parse(id));
        if (!file.application().mayBeWithdrawn()) {
            return "redirect:/my/applications/" + id;
        }
        model.addAttribute("view", new ApplicationViews(file, new Words(pages.of(request))).view());
        return "applications/web/withdraw";
    }

    @PostMapping("/my/applications/{id}/withdraw")
    String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Actor who) {
        if (!correspondence.withdraw(Acting.by(who), ApplicationId.parse(id), reason)) {
            throw new Conflict("application has ended");
        }
        return "redirect:/my/applications/" + id;
    }
}
