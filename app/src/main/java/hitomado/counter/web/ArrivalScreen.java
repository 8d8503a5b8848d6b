package hitomado.counter.web;

import hitomado.counter.Outcome;
import hitomado.counter.Reception;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import hitomado.procedures.LifeEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// 市外から来た人の受付 — the four items from the paper shown, for somebody whom our register does not hold.
@Controller
@Needs(Permission.RECEPTION)
class ArrivalScreen {
    private static final String VIEW = "counter/web/arrival";

    private final Reception reception;
    private final Catalogue catalogue;
    private final Pages pages;

    ArrivalScreen(Reception reception, Catalogue catalogue, Pages pages) {
        this.reception = reception;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/staff/reception/arrival")
    String arrival(Actor.Staff who, HttpServletRequest request, Model model) {
        Reception.receptionist(who);
        return show(new Shown(ArrivalForm.EMPTY, VisitForm.EMPTY, Map.of()), request, model);
    }

    @PostMapping("/staff/reception/arrival")
    String arrive(
            ArrivalForm arrival,
            VisitForm form,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Reception.receptionist(who);
        var problems = new LinkedHashMap<>(arrival.problems());
        problems.putAll(form.problems(events(pages.of(request).lang())));
        if (problems.isEmpty()) {
            var outcome = reception.begin(who, arrival.claims(), form.visitor(), form.event());
            if (outcome instanceof Outcome.Received(var session)) {
                return "redirect:/sessions/" + session;
            }
            if (outcome instanceof Outcome.InRegister(var person)) {
                return "redirect:/staff/reception/" + person + "?known=true";
            }
            problems.putAll(VisitFields.problems(outcome));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(new Shown(arrival, form, problems), request, model);
    }

    private record Shown(ArrivalForm arrival, VisitForm form, Map<String, String> problems) {}

    private String show(Shown shown, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        model.addAttribute("arrival", ArrivalFields.of(page, shown.arrival(), shown.problems()));
        var choices = new VisitFields.Choices(events(page.lang()), List.of());
        model.addAttribute("visit", VisitFields.of(page, shown.form(), choices, shown.problems()));
        return VIEW;
    }

    /// Only events that can bring people whom the register does not hold.
    private List<EventChoice> events(Lang lang) {
        return catalogue.current().lifeEvents().values().stream()
                .filter(LifeEvent::newPeople)
                .map(event -> new EventChoice(event.id(), event.title().in(lang)))
                .toList();
    }
}
