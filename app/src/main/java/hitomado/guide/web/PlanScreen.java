package hitomado.guide.web;

import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.web.Pages;
import hitomado.procedures.Outcome;
import hitomado.rules.Decision;
import hitomado.rules.Finding;
import hitomado.rules.NeedStatus;
import hitomado.sessions.Interview;
import hitomado.sessions.SessionId;
import hitomado.sessions.SessionState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// あなたの手続き — which procedures this person needs, why in plain words with the article, and what is still open.
@Controller
class PlanScreen {
    private final Interview interview;
    private final Pages pages;

    PlanScreen(Interview interview, Pages pages) {
        this.interview = interview;
        this.pages = pages;
    }

    @GetMapping("/sessions/{id}/plan")
    String plan(@PathVariable String id, Actor who, HttpServletRequest request, Model model) {
        var state = interview.state(who, SessionId.parse(id));
        if (state.snapshot().state() != SessionState.OPEN) {
            return "redirect:/sessions/" + id;
        }
        var lang = pages.of(request).lang();
        var rows = PlanRow.merged(state.plan().needs().stream()
                .map(status -> row(state, status, lang))
                .toList());
        model.addAttribute("session", id);
        model.addAttribute("needed", only(rows, "submit", "visit"));
        model.addAttribute("satisfied", only(rows, "satisfied"));
        model.addAttribute("open", only(rows, ""));
        model.addAttribute("notNeeded", only(rows, "notNeeded"));
        model.addAttribute("left", state.plan().leftAtMost());
        model.addAttribute("complete", state.complete());
        return "guide/web/plan";
    }

    private static List<PlanRow> only(List<PlanRow> rows, String... outcomes) {
        return rows.stream()
                .filter(row -> List.of(outcomes).contains(row.outcome()))
                .toList();
    }

    private static PlanRow row(Interview.State state, NeedStatus status, Lang lang) {
        var procedure = state.definitions().findProcedure(status.need()).orElseThrow();
        var outcome = status.outcome() instanceof Finding.Known(var value)
                ? Outcome.find(value).map(Outcome::code).orElse("")
                : "";
        var person =
                status.subject().isPerson() ? state.snapshot().valueOr("person.fullName", status.subject(), "") : "";
        var why = "";
        var law = "";
        if (status.decision() instanceof Decision.Decided decided
                && !decided.why().rows().isEmpty()) {
            var notes = decided.why().rows().getFirst().annotations();
            why = notes.getOrDefault("because." + lang.code(), "");
            law = notes.getOrDefault("law", "");
        }
        var open = status.decision() instanceof Decision.Undecided undecided
                ? undecided.missing().stream()
                        .map(key -> state.definitions().fact(key.fact()).label().in(lang))
                        .distinct()
                        .sorted()
                        .toList()
                : List.<String>of();
        return new PlanRow(procedure.id(), procedure.title().in(lang), person, outcome, why, law, open);
    }
}
