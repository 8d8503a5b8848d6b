package hitomado.applications.web;

import hitomado.applications.Applications;
import hitomado.applications.Preparation;
import hitomado.applications.SubmitResult;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.ids.Ids;
import hitomado.platform.rights.ForParties;
import hitomado.platform.web.Field;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StepUpPath;
import hitomado.sessions.SessionId;
import hitomado.sessions.SessionState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 内容の確認と提出 — every form with the source beside each answer; then one submission.
@Controller
@ForParties
class ReviewScreen {
    private final Applications applications;
    private final CardSignatures signatures;
    private final Pages pages;
    private final Ids ids;

    ReviewScreen(Applications applications, CardSignatures signatures, Pages pages, Ids ids) {
        this.applications = applications;
        this.signatures = signatures;
        this.pages = pages;
        this.ids = ids;
    }

    @GetMapping("/sessions/{id}/review")
    String review(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        var preparation = applications.prepare(who, SessionId.parse(id));
        if (preparation.snapshot().state() != SessionState.OPEN) {
            return "redirect:/sessions/" + id;
        }
        if (!preparation.event().files()) {
            return "redirect:/sessions/" + id + "/plan";
        }
        var problem = model.getAttribute("problem") instanceof String text ? text : "";
        var left = model.getAttribute("left") instanceof Integer number ? number : 0;
        return show(preparation, new Shown(who, ids.next().toString(), problem, left), request, model);
    }

    @PostMapping("/sessions/{id}/review")
    String submit(
            @PathVariable String id,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String pin,
            Actor who,
            RedirectAttributes flash) {
        var session = SessionId.parse(id);
        var preparation = applications.prepare(who, session);
        if (who instanceof Actor.Staff staff) {
            // at the counter the resident signs on the second screen first; a supporter never submits
            return staff.may(Permission.RECEPTION)
                    ? "redirect:/staff/sessions/" + id
                    : "redirect:/sessions/" + id + "/review";
        }
        var idempotencyKey = key.toString();
        if (preparation.snapshot().state() != SessionState.OPEN) {
            return receipt(id, who);
        }
        if (preparation.asksForMore(who)) {
            return "redirect:" + StepUpPath.to("/sessions/" + id + "?to=review", id);
        }
        return switch (signatures.of(who, preparation, pin)) {
            case CardSignatures.Refused(var problem, var left) -> again(id, problem, left, flash);
            case CardSignatures.Ready(var signature) ->
                switch (applications.submit(Acting.by(who), preparation, idempotencyKey, signature)) {
                    case SubmitResult.Accepted(var submission, var first) -> "redirect:/my/submissions/" + submission;
                    case SubmitResult.Incomplete incomplete -> again(id, "", 0, flash);
                    case SubmitResult.SignatureNeeded needed ->
                        again(
                                id,
                                preparation.snapshot().channel().inPerson()
                                        ? "applications.counter.text"
                                        : "applications.pin.changed",
                                0,
                                flash);
                    case SubmitResult.StrongerSignInNeeded needed ->
                        "redirect:" + StepUpPath.to("/sessions/" + id + "?to=review", id);
                    case SubmitResult.SignatureRefused(var why) -> again(id, CardSignatures.problem(why), 0, flash);
                    case SubmitResult.NothingToFile nothing -> again(id, "applications.review.nothing", 0, flash);
                };
        };
    }

    /// Back to the review by a redirect, so that the browser's back button never offers to submit again.
    private static String again(String id, String problem, int left, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", problem);
        flash.addFlashAttribute("left", left);
        return "redirect:/sessions/" + id + "/review";
    }

    /// The session's receipt: submitted sessions are led here.
    @GetMapping("/sessions/{id}/receipt")
    String receipt(@PathVariable String id, Actor who) {
        return applications
                .findSubmission(who, SessionId.parse(id))
                .map(submission -> "redirect:/my/submissions/" + submission)
                .orElse("redirect:/sessions/" + id + "/review");
    }

    private record Shown(Actor who, String key, String problem, int triesLeft) {}

    private String show(Preparation preparation, Shown shown, HttpServletRequest request, Model model) {
        var words = new Words(pages.of(request));
        var views = new ReviewViews(preparation, words);
        var problem = shown.problem().isEmpty() ? "" : words.t(shown.problem(), shown.triesLeft());
        model.addAttribute(
                "view",
                new ReviewView(
                        preparation.snapshot().id().toString(),
                        words.of(preparation.event().title()),
                        views.forms(),
                        views.notNeeded(),
                        views.undecided(),
                        views.missing(),
                        preparation.feeYen() == 0 ? "" : words.yen(preparation.feeYen()),
                        pin(preparation, problem, words),
                        signatures
                                .unusable(shown.who(), preparation)
                                .map(words::t)
                                .orElse(""),
                        preparation.snapshot().channel().inPerson(),
                        preparation.asksForMore(shown.who())
                                ? StepUpPath.to(
                                        "/sessions/" + preparation.snapshot().id() + "?to=review",
                                        preparation.snapshot().id().toString())
                                : "",
                        shown.key(),
                        problem));
        return "applications/web/review";
    }

    private @Nullable Field pin(Preparation preparation, String problem, Words words) {
        return signatures.asked(preparation)
                ? Field.of("pin", words.t("applications.pin.label"))
                        .help(words.t("applications.pin.help"))
                        .error(problem)
                : null;
    }
}
