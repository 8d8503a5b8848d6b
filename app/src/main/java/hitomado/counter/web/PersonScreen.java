package hitomado.counter.web;

import hitomado.counter.Outcome;
import hitomado.counter.Reception;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Choice;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import hitomado.registry.Asking;
import hitomado.registry.Household;
import hitomado.registry.Reading;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 住民の受付 — the person with the stop sign if there is one, and the beginning of a life event.
@Controller
@Needs(Permission.RECEPTION)
class PersonScreen {
    private static final String VIEW = "counter/web/person";

    private final Reception reception;
    private final Residents residents;
    private final Catalogue catalogue;
    private final Pages pages;

    PersonScreen(Reception reception, Residents residents, Catalogue catalogue, Pages pages) {
        this.reception = reception;
        this.residents = residents;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/staff/reception/{ref}")
    String person(
            @PathVariable String ref,
            @RequestParam(defaultValue = "false") boolean known,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        Reception.receptionist(who);
        model.addAttribute("known", known);
        return show(new Shown(VisitForm.id(ref), VisitForm.EMPTY, Map.of()), who, request, model);
    }

    @PostMapping("/staff/reception/{ref}")
    String begin(
            @PathVariable String ref,
            VisitForm form,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Reception.receptionist(who);
        var person = VisitForm.id(ref);
        var problems = form.problems(events(pages.of(request).lang()));
        if (problems.isEmpty()) {
            var outcome = reception.begin(who, person, form.visitor(), form.event());
            if (outcome instanceof Outcome.Received(var session)) {
                return "redirect:/sessions/" + session;
            }
            problems = VisitFields.problems(outcome);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(new Shown(person, form, problems), who, request, model);
    }

    private record Shown(ResidentId person, VisitForm form, Map<String, String> problems) {}

    private String show(Shown shown, Actor.Staff who, HttpServletRequest request, Model model) {
        var reading = residents.open(Asking.by(who, Purpose.RECEPTION), shown.person());
        if (!(reading instanceof Reading.Opened(var resident, var household))) {
            throw new NotFound("resident");
        }
        var page = pages.of(request);
        model.addAttribute("person", PersonLine.of(resident));
        model.addAttribute(
                "members", household.members().stream().map(PersonLine::of).toList());
        model.addAttribute("stopped", shown.problems().containsKey("stop"));
        var choices = new VisitFields.Choices(events(page.lang()), members(household, shown.person()));
        model.addAttribute("visit", VisitFields.of(page, shown.form(), choices, shown.problems()));
        return VIEW;
    }

    /// Others of the household, one of whom may stand there.
    private static List<Choice> members(Household household, ResidentId person) {
        return household.members().stream()
                .filter(member -> !member.id().equals(person))
                .map(member -> Choice.of(member.id().toString(), member.name().full() + "（" + member.relation() + "）"))
                .toList();
    }

    private List<EventChoice> events(Lang lang) {
        return catalogue.current().lifeEvents().values().stream()
                .map(event -> new EventChoice(event.id(), event.title().in(lang)))
                .toList();
    }
}
