package hitomado.guide.web;

import hitomado.platform.Actor;
import hitomado.platform.rights.ForParties;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StepUpPath;
import hitomado.procedures.Outcome;
import hitomado.procedures.Programme;
import hitomado.rules.Finding;
import hitomado.rules.NeedStatus;
import hitomado.sessions.Interview;
import hitomado.sessions.Revisions;
import hitomado.sessions.SessionId;
import hitomado.sessions.SessionState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// あなたの手続き — which procedures this person needs, why in plain words with the article, and what is still open.
@Controller
@ForParties
class PlanScreen {
    private final Interview interview;
    private final Revisions revisions;
    private final Pages pages;

    PlanScreen(Interview interview, Revisions revisions, Pages pages) {
        this.interview = interview;
        this.revisions = revisions;
        this.pages = pages;
    }

    @GetMapping("/sessions/{id}/plan")
    String plan(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        var state = interview.state(who, SessionId.parse(id));
        if (state.snapshot().state() != SessionState.OPEN) {
            return "redirect:/sessions/" + id;
        }
        if (!state.event().files()) {
            return "redirect:/sessions/" + id + "/benefits";
        }
        var lang = pages.of(request).lang();
        var rows = new PlanRows(state, lang).all();
        model.addAttribute(
                "view",
                new PlanView(
                        id,
                        only(rows, Outcome.SUBMIT, Outcome.VISIT),
                        only(rows, Outcome.SATISFIED),
                        only(rows, (Outcome) null),
                        only(rows, Outcome.NOT_NEEDED),
                        state.plan().leftAtMost(),
                        state.complete(),
                        state.event().asksForPeople(),
                        stepUp(who, state) ? StepUpPath.to("/sessions/" + id + "?to=plan", id) : "",
                        revisions
                                .find(state)
                                .map(offer -> RevisionView.of(offer, lang))
                                .orElse(null)));
        return "guide/web/plan";
    }

    /// Told before the questions: something that will or may be filed asks for the card.
    private static boolean stepUp(Actor who, Interview.State state) {
        return who instanceof Actor.Resident resident
                && !state.snapshot().channel().inPerson()
                && state.plan().needs().stream()
                        .filter(status -> !Programme.isNeed(status.need()))
                        .filter(PlanScreen::mayBeFiled)
                        .flatMap(status -> state.definitions().findProcedure(status.need()).stream())
                        .anyMatch(one ->
                                !resident.level().reaches(one.filing().signIn().level()));
    }

    private static boolean mayBeFiled(NeedStatus status) {
        return switch (status.outcome()) {
            case Finding.Known(var value) ->
                Outcome.find(value).filter(Outcome.SUBMIT::equals).isPresent();
            case Finding.Open open -> true;
        };
    }

    private static List<PlanRow> only(List<PlanRow> rows, @Nullable Outcome... outcomes) {
        return rows.stream()
                .filter(row -> java.util.Arrays.asList(outcomes).contains(row.outcome()))
                .toList();
    }
}
