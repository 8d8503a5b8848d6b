package hitomado.counter.web;

import hitomado.applications.Applications;
import hitomado.applications.Signature;
import hitomado.applications.SubmitResult;
import hitomado.counter.Confirmations;
import hitomado.counter.Outcome;
import hitomado.counter.Received;
import hitomado.counter.Reception;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Choice;
import hitomado.platform.web.Pages;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 窓口の受付票 — who stands there, the code of the second screen, and the submission once the resident signed.
@Controller
@Needs(Permission.RECEPTION)
class PanelScreen {
    private final Reception reception;
    private final Confirmations confirmations;
    private final Applications applications;
    private final Sessions sessions;
    private final Pages pages;

    PanelScreen(
            Reception reception,
            Confirmations confirmations,
            Applications applications,
            Sessions sessions,
            Pages pages) {
        this.reception = reception;
        this.confirmations = confirmations;
        this.applications = applications;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/staff/sessions/{id}")
    String panel(@PathVariable String id, Actor.Staff who, HttpServletRequest request, Model model) {
        return show(new Shown(SessionId.parse(id), "", VisitForm.EMPTY, Map.of()), who, request, model);
    }

    /// A session handed over from home: staff looked at the card of the one who came.
    @PostMapping("/staff/sessions/{id}/receive")
    String receive(
            @PathVariable String id,
            VisitForm form,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Reception.receptionist(who);
        var session = SessionId.parse(id);
        var problems = form.problems(List.of());
        if (problems.isEmpty()) {
            var outcome = reception.receive(who, session, form.visitor());
            if (outcome instanceof Outcome.Received) {
                return "redirect:/staff/sessions/" + id;
            }
            problems = VisitFields.problems(outcome);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(new Shown(session, problems.getOrDefault("stop", ""), form, problems), who, request, model);
    }

    @PostMapping("/staff/sessions/{id}/confirm")
    String confirm(@PathVariable String id, Actor.Staff who, RedirectAttributes flash) {
        var problem = switch (confirmations.open(who, SessionId.parse(id))) {
            case Confirmations.Opened.Shown shown -> "";
            case Confirmations.Opened.Incomplete open -> "panel.incomplete";
            case Confirmations.Opened.NothingToFile nothing -> "panel.nothing";
            case Confirmations.Opened.NotReceived not -> "panel.notReceived";
        };
        return back(id, problem, flash);
    }

    @PostMapping("/staff/sessions/{id}/submit")
    String submit(@PathVariable String id, Actor.Staff who, RedirectAttributes flash) {
        var session = SessionId.parse(id);
        var received = reception.find(who, session).orElseThrow(() -> new NotFound("reception"));
        var confirmation = confirmations.find(who, session).filter(one -> one.state() == Confirmations.State.SIGNED);
        if (confirmation.isEmpty()) {
            return back(id, "panel.unsigned", flash);
        }
        var evidence = confirmation.get().id().toString();
        var signature = new Signature.Drawn(evidence, confirmation.get().shown());
        var problem = switch (applications.submit(acting(who, received), session, "counter-" + evidence, signature)) {
            case SubmitResult.Accepted accepted -> "";
            case SubmitResult.Incomplete incomplete -> "panel.incomplete";
            // staff see who it is: no sign-in is asked for at a counter
            case SubmitResult.StrongerSignInNeeded stronger -> "panel.unsigned";
            case SubmitResult.SignatureNeeded needed -> "panel.unsigned";
            case SubmitResult.SignatureRefused refused -> "panel.unsigned";
            case SubmitResult.NothingToFile nothing -> "panel.nothing";
        };
        return back(id, problem, flash);
    }

    /// By a redirect, so that a reload never sends anything again.
    private static String back(String id, String problem, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", problem);
        return "redirect:/staff/sessions/" + id;
    }

    /// Staff type; the one who files is the resident or the visitor, by the right that was shown.
    private static Acting acting(Actor.Staff who, Received received) {
        return new Acting(who, received.person(), received.visitor().basis());
    }

    private record Shown(SessionId session, String problem, VisitForm form, Map<String, String> problems) {}

    private String show(Shown shown, Actor.Staff who, HttpServletRequest request, Model model) {
        var session = shown.session();
        var received = reception.find(who, session);
        var submission = applications.findSubmission(who, session);
        var confirmation = submission.isEmpty() && received.isPresent()
                ? confirmations.find(who, session)
                : Optional.<Confirmations.Confirmation>empty();
        var flashed = model.getAttribute("problem") instanceof String key ? key : shown.problem();
        model.addAttribute(
                "view",
                new PanelView(
                        session.toString(),
                        flashed,
                        submission.map(Object::toString).orElse(""),
                        received.orElse(null),
                        confirmation.orElse(null)));
        var choices = new VisitFields.Choices(List.of(), members(session, who));
        model.addAttribute("visit", VisitFields.of(pages.of(request), shown.form(), choices, shown.problems()));
        return "counter/web/panel";
    }

    /// Others of the household, one of whom may have come.
    private List<Choice> members(SessionId session, Actor.Staff who) {
        var snapshot = sessions.open(who, session);
        return snapshot.people().stream()
                .filter(person -> person.position() > 1 && person.ref() != null)
                .map(person ->
                        Choice.of(String.valueOf(person.ref()), snapshot.valueOr("person.fullName", person.id(), "")))
                .toList();
    }
}
