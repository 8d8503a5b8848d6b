package hitomado.applications.web;

import hitomado.applications.Filings;
import hitomado.applications.FormsPdf;
import hitomado.applications.SubmissionId;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForParties;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import hitomado.procedures.forms.QrCode;
import hitomado.sessions.Channel;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// 受付票 — one number a procedure, what happens next, what to bring, and the forms as PDF.
@Controller
@ForParties
class ReceiptScreen {
    private final Filings filings;
    private final FormsPdf forms;
    private final Catalogue catalogue;
    private final Pages pages;

    ReceiptScreen(Filings filings, FormsPdf forms, Catalogue catalogue, Pages pages) {
        this.filings = filings;
        this.forms = forms;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/my/submissions/{id}")
    String receipt(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        var submission = filings.submission(who, SubmissionId.parse(id));
        if (who instanceof Actor.Resident) {
            filings.opened(who, submission.id());
        }
        var words = new Words(pages.of(request));
        var views = new FilingViews(catalogue.revision(submission.revision()), words);
        var filed = submission.applications();
        model.addAttribute(
                "view",
                new ReceiptView(
                        id,
                        views.title(submission),
                        words.moment(submission.submittedAt()),
                        submission.filedBy(),
                        words.t("applications.basis." + submission.basis()),
                        submission.channel().equals(Channel.COUNTER.name()) ? submission.typedBy() : "",
                        views.applications(submission),
                        views.notNeeded(submission),
                        filed.isEmpty()
                                ? ""
                                : QrCode.dataUri(filed.getFirst().receipt().exported())));
        return "applications/web/receipt";
    }
}
