package hitomado.counter.web;

import hitomado.counter.Reception;
import hitomado.counter.Sheets;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.rights.Needs;
import hitomado.platform.text.DateReading;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import hitomado.registry.Asking;
import hitomado.registry.ResidentPage;
import hitomado.registry.ResidentQuery;
import hitomado.registry.Residents;
import hitomado.sessions.SessionId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 窓口受付 — find the person, or take over what a colleague began today.
@Controller
@Needs(Permission.RECEPTION)
class ReceptionScreen {
    private static final int MOST = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Residents residents;
    private final Sheets sheets;
    private final Catalogue catalogue;
    private final Pages pages;
    private final Clock clock;

    ReceptionScreen(Residents residents, Sheets sheets, Catalogue catalogue, Pages pages, Clock clock) {
        this.residents = residents;
        this.sheets = sheets;
        this.catalogue = catalogue;
        this.pages = pages;
        this.clock = clock;
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
        var sent = new SearchFields.Sent(name, birth, address, number);
        var day = birth.isBlank() ? null : day(birth);
        var problem = !birth.isBlank() && day == null ? "reception.birth.problem" : "";
        var found = sent.blank() || !problem.isEmpty()
                ? new ResidentPage(List.of(), null)
                : residents.search(
                        Asking.by(who, Purpose.RECEPTION),
                        new ResidentQuery(name, day, address, number, false, null, MOST));
        var page = pages.of(request);
        model.addAttribute("search", SearchFields.of(page, sent, problem));
        model.addAttribute("hits", found.hits().stream().map(PersonLine::of).toList());
        model.addAttribute("more", found.next() != null);
        model.addAttribute("sheets", sent.blank() ? sheets(who, page.lang()) : List.of());
        return "counter/web/reception";
    }

    private List<SheetLine> sheets(Actor.Staff who, Lang lang) {
        var definitions = catalogue.current();
        return sheets.open(who).stream()
                .map(sheet -> {
                    var received = sheet.received();
                    var event = definitions.findLifeEvent(sheet.draft().lifeEvent());
                    return new SheetLine(
                            received.session().toString(),
                            event.map(known -> known.title().in(lang)).orElse(""),
                            received.visitor().name(),
                            received.staffLabel(),
                            TIME.format(received.at().atZone(clock.getZone())),
                            received.staff().equals(who.key()));
                })
                .toList();
    }

    /// 受付の交代
    @PostMapping("/staff/sessions/{id}/take-over")
    String takeOver(@PathVariable String id, Actor.Staff who) {
        sheets.takeOver(who, SessionId.parse(id));
        return "redirect:/staff/sessions/" + id;
    }

    static @Nullable LocalDate day(String typed) {
        return JapaneseDate.read(typed) instanceof DateReading.Read(var day) ? day : null;
    }
}
