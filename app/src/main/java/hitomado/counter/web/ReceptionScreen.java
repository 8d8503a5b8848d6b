package hitomado.counter.web;

import hitomado.counter.Reception;
import hitomado.door.FactRequest;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Purpose;
import hitomado.platform.text.DateReading;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import hitomado.registry.Asking;
import hitomado.registry.Reading;
import hitomado.registry.ResidentId;
import hitomado.registry.ResidentPage;
import hitomado.registry.ResidentQuery;
import hitomado.registry.Residents;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 窓口受付 — find the person, see the stop sign if there is one, begin the life event.
@Controller
class ReceptionScreen {
    private final Reception reception;
    private final Residents residents;
    private final Catalogue catalogue;
    private final Pages pages;

    ReceptionScreen(Reception reception, Residents residents, Catalogue catalogue, Pages pages) {
        this.reception = reception;
        this.residents = residents;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/staff/reception")
    String search(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String birth,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String number,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        Reception.receptionist(who);
        var asked = !(name + birth + address + number).isBlank();
        var day = birth.isBlank() ? null : day(birth);
        var problem = !birth.isBlank() && day == null ? "reception.birth.problem" : "";
        var found = asked && problem.isEmpty()
                ? residents.search(
                        Asking.by(who, Purpose.RECEPTION),
                        new ResidentQuery(name, day, address, number, false, null, 30))
                : new ResidentPage(List.of(), null);
        model.addAttribute("search", new SearchView(name, birth, address, number, problem, asked));
        model.addAttribute("hits", found.hits().stream().map(PersonLine::of).toList());
        model.addAttribute("more", found.next() != null);
        return "counter/web/reception";
    }

    @GetMapping("/staff/reception/{ref}")
    String person(@PathVariable String ref, Actor.Staff who, HttpServletRequest request, Model model) {
        Reception.receptionist(who);
        var reading = residents.open(Asking.by(who, Purpose.RECEPTION), id(ref));
        if (!(reading instanceof Reading.Opened(var resident, var household))) {
            throw new NotFound("resident");
        }
        model.addAttribute("person", PersonLine.of(resident));
        model.addAttribute(
                "members", household.members().stream().map(PersonLine::of).toList());
        model.addAttribute("household", household.number());
        form(model, request, "");
        return "counter/web/person";
    }

    @PostMapping("/staff/reception/{ref}")
    String begin(@PathVariable String ref, VisitForm form, Actor.Staff who, HttpServletRequest request, Model model) {
        var visitor = form.visitor(residentName(who, id(ref)));
        var outcome = reception.begin(
                who, id(ref), form.filerRef() == null ? null : id(form.filerRef()), visitor, form.event());
        return switch (outcome) {
            case Reception.Outcome.Begun(var session) -> "redirect:/sessions/" + session;
            case Reception.Outcome.AuthorityMissing missing ->
                again(ref, who, request, model, "reception.authority.missing");
            case Reception.Outcome.Stopped stopped -> again(ref, who, request, model, "reception.stopped");
        };
    }

    private String again(String ref, Actor.Staff who, HttpServletRequest request, Model model, String problem) {
        person(ref, who, request, model);
        form(model, request, problem);
        return "counter/web/person";
    }

    @GetMapping("/staff/reception/arrival")
    String arrival(Actor.Staff who, HttpServletRequest request, Model model) {
        Reception.receptionist(who);
        model.addAttribute("arrival", new ArrivalForm("", "", "", ""));
        form(model, request, "");
        return "counter/web/arrival";
    }

    @PostMapping("/staff/reception/arrival")
    String arrive(ArrivalForm arrival, VisitForm form, Actor.Staff who, HttpServletRequest request, Model model) {
        var birth = day(arrival.birth());
        if (arrival.name().isBlank() || birth == null || arrival.sex().isBlank()) {
            model.addAttribute("arrival", arrival);
            form(model, request, "reception.arrival.problem");
            return "counter/web/arrival";
        }
        var claims = new FactRequest.Person.Claims(
                arrival.name().strip(), birth, arrival.sex(), arrival.address().strip());
        return switch (reception.begin(who, claims, form.visitor(arrival.name()), form.event())) {
            case Reception.Outcome.Begun(var session) -> "redirect:/sessions/" + session;
            case Reception.Outcome.AuthorityMissing missing -> {
                model.addAttribute("arrival", arrival);
                form(model, request, "reception.authority.missing");
                yield "counter/web/arrival";
            }
            case Reception.Outcome.Stopped stopped -> throw new NotFound("resident");
        };
    }

    private void form(Model model, HttpServletRequest request, String problem) {
        var lang = pages.of(request).lang();
        model.addAttribute("problem", problem);
        model.addAttribute(
                "events",
                catalogue.current().lifeEvents().values().stream()
                        .map(event -> new EventChoice(event.id(), event.title().in(lang)))
                        .toList());
    }

    private String residentName(Actor.Staff who, ResidentId person) {
        return residents.open(Asking.by(who, Purpose.RECEPTION), person) instanceof Reading.Opened opened
                ? opened.resident().name().full()
                : "";
    }

    private static @Nullable LocalDate day(String typed) {
        return JapaneseDate.read(typed) instanceof DateReading.Read(var day) ? day : null;
    }

    private static ResidentId id(String text) {
        try {
            return ResidentId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("resident");
        }
    }
}
