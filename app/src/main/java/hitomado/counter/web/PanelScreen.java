package hitomado.counter.web;

import hitomado.applications.Applications;
import hitomado.applications.Signature;
import hitomado.applications.SubmitResult;
import hitomado.counter.Confirmations;
import hitomado.counter.Reception;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.sessions.SessionId;
import hitomado.sessions.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// 窓口の受付票 — who stands there, the code of the second screen, and the submission once the resident signed.
@Controller
class PanelScreen {
    private final Reception reception;
    private final Confirmations confirmations;
    private final Applications applications;
    private final Sessions sessions;

    PanelScreen(Reception reception, Confirmations confirmations, Applications applications, Sessions sessions) {
        this.reception = reception;
        this.confirmations = confirmations;
        this.applications = applications;
        this.sessions = sessions;
    }

    @GetMapping("/staff/sessions/{id}")
    String panel(@PathVariable String id, Actor.Staff who, Model model) {
        return show(SessionId.parse(id), who, model, "");
    }

    private String show(SessionId session, Actor.Staff who, Model model, String problem) {
        var received = reception.find(who, session);
        model.addAttribute("session", session.toString());
        model.addAttribute("problem", problem);
        model.addAttribute(
                "submission",
                applications.findSubmission(who, session).map(Object::toString).orElse(""));
        model.addAttribute("received", received.isPresent());
        model.addAttribute("filer", received.map(Reception.Received::filerName).orElse(""));
        model.addAttribute("basis", received.map(Reception.Received::basis).orElse(""));
        model.addAttribute(
                "identified", received.map(Reception.Received::identifiedBy).orElse(""));
        var confirmation = confirmations.find(who, session);
        model.addAttribute("code", confirmation.map(c -> c.code().display()).orElse(""));
        model.addAttribute(
                "signed", confirmation.map(Confirmations.Confirmation::signed).orElse(false));
        model.addAttribute(
                "stale",
                confirmation.map(c -> c.confirmedAt() != null && !c.current()).orElse(false));
        return "counter/web/panel";
    }

    /// A session handed over from home: staff looked at the card of the one who came.
    @PostMapping("/staff/sessions/{id}/receive")
    String receive(@PathVariable String id, VisitForm form, Actor.Staff who) {
        var session = SessionId.parse(id);
        var owner = sessions.open(who, session).ownerLabel();
        reception.receive(who, session, form.visitor(owner));
        return "redirect:/staff/sessions/" + id;
    }

    @PostMapping("/staff/sessions/{id}/confirm")
    String confirm(@PathVariable String id, Actor.Staff who, Model model) {
        var session = SessionId.parse(id);
        var preparation = applications.prepare(who, session);
        if (!preparation.complete()) {
            return show(session, who, model, "panel.incomplete");
        }
        confirmations.open(who, session);
        return "redirect:/staff/sessions/" + id;
    }

    @PostMapping("/staff/sessions/{id}/submit")
    String submit(@PathVariable String id, Actor.Staff who, Model model) {
        var session = SessionId.parse(id);
        var confirmation = confirmations.find(who, session);
        if (confirmation.isEmpty() || !confirmation.get().signed()) {
            return show(session, who, model, "panel.unsigned");
        }
        var signature = new Signature.Drawn(confirmation.get().id().toString());
        var key = "counter-" + confirmation.get().id();
        return switch (applications.submit(acting(who, session), session, key, signature)) {
            case SubmitResult.Accepted accepted -> "redirect:/staff/sessions/" + id;
            case SubmitResult.Incomplete incomplete -> show(session, who, model, "panel.incomplete");
            case SubmitResult.SignatureNeeded needed -> show(session, who, model, "panel.unsigned");
            case SubmitResult.NothingToFile nothing -> show(session, who, model, "panel.nothing");
        };
    }

    /// Staff type; the one who files is the resident or the visitor, by the right that was shown.
    private Acting acting(Actor.Staff who, SessionId session) {
        var received = reception.find(who, session);
        if (received.isEmpty()) {
            return Acting.by(who);
        }
        var person = received.get().personRef();
        var basis = FilerBasis.ofCode(received.get().basis());
        return person == null
                ? new Acting(who, received.get().filerName(), basis)
                : Acting.by(who).forPerson(person, basis);
    }
}
