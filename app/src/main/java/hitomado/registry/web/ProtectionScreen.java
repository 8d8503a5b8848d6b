package hitomado.registry.web;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Choice;
import hitomado.platform.web.Field;
import hitomado.platform.web.Page;
import hitomado.platform.web.Pages;
import hitomado.platform.web.Typed;
import hitomado.registry.Asking;
import hitomado.registry.Household;
import hitomado.registry.ProtectionRecords;
import hitomado.registry.Protections;
import hitomado.registry.Protections.EndReason;
import hitomado.registry.Reading;
import hitomado.registry.Resident;
import hitomado.registry.ResidentId;
import hitomado.registry.Residents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 支援措置の申出 — one person: what is in force, a new 申出, renewal, end, and all that was before.
@Controller
class ProtectionScreen {
    private static final String PATH = "/staff/protections/{ref}";
    private static final String DONE = "done";

    private final Residents residents;
    private final Protections protections;
    private final ProtectionRecords records;
    private final Pages pages;
    private final Clock clock;

    ProtectionScreen(
            Residents residents, Protections protections, ProtectionRecords records, Pages pages, Clock clock) {
        this.residents = residents;
        this.protections = protections;
        this.records = records;
        this.pages = pages;
        this.clock = clock;
    }

    /// What the page shows again where something was wrong.
    ///
    /// @param problems message keys by field
    private record Shown(ProtectionForm form, String reason, String note, Map<String, String> problems) {}

    /// The person with those who live together.
    private record Person(Resident resident, List<Household.Member> household) {}

    @Needs(Permission.PROTECTION_READ)
    @GetMapping(PATH)
    String show(@PathVariable String ref, Actor.Staff who, HttpServletRequest request, Model model) {
        var form = ProtectionForm.empty(LocalDate.now(clock));
        return page(id(ref), new Shown(form, "", "", Map.of()), who, request, model);
    }

    @Needs(Permission.PROTECTION_DECIDE)
    @PostMapping(PATH)
    String grant(
            @PathVariable String ref,
            ProtectionForm form,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes told) {
        var person = id(ref);
        var problems = form.problems(LocalDate.now(clock));
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, new Shown(form, "", "", problems), who, request, model);
        }
        protections.grant(
                Acting.by(who), form.application(person, open(person, who).household()));
        told.addFlashAttribute(DONE, "protections.granted");
        return "redirect:/staff/protections/" + person;
    }

    @Needs(Permission.PROTECTION_DECIDE)
    @PostMapping(PATH + "/renew")
    String renew(@PathVariable String ref, Actor.Staff who, HttpServletRequest request, RedirectAttributes told) {
        var person = id(ref);
        var words = new ProtectionWords(pages.of(request), clock.getZone());
        switch (protections.renew(Acting.by(who), person, LocalDate.now(clock))) {
            case Protections.Renewal.Renewed renewed -> told.addFlashAttribute(DONE, "protections.renewed.done");
            case Protections.Renewal.TooEarly(var from) ->
                told.addFlashAttribute("refused", words.page().t("protections.renew.tooEarly", words.day(from)));
            case Protections.Renewal.NothingToRenew nothing ->
                told.addFlashAttribute("refused", words.page().t("protections.nothing"));
        }
        return "redirect:/staff/protections/" + person;
    }

    @Needs(Permission.PROTECTION_DECIDE)
    @PostMapping(PATH + "/end")
    String end(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Actor.Staff who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes told) {
        var person = id(ref);
        var why = Arrays.stream(EndReason.values())
                .filter(one -> one.chosen() && one.name().equals(reason))
                .findFirst();
        var text = Typed.of(note);
        var noteMissing = why.isPresent() && why.get() == EndReason.OTHER && text.isEmpty();
        if (why.isEmpty() || noteMissing) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var problem = why.isEmpty()
                    ? Map.of("reason", "protections.reason.missing")
                    : Map.of("note", "protections.note.missing");
            var form = ProtectionForm.empty(LocalDate.now(clock));
            return page(person, new Shown(form, reason, text, problem), who, request, model);
        }
        var ended = protections.end(Acting.by(who), person, why.get(), text);
        if (ended) {
            told.addFlashAttribute(DONE, "protections.ended");
        } else {
            told.addFlashAttribute("refused", pages.of(request).t("protections.nothing"));
        }
        return "redirect:/staff/protections/" + person;
    }

    private String page(ResidentId ref, Shown shown, Actor.Staff who, HttpServletRequest request, Model model) {
        var person = open(ref, who);
        var page = pages.of(request);
        var words = new ProtectionWords(page, clock.getZone());
        var today = LocalDate.now(clock);
        var files = records.of(Acting.by(who), ref);
        model.addAttribute("ref", ref.toString());
        model.addAttribute("name", person.resident().name().full());
        model.addAttribute("kana", person.resident().name().kana());
        model.addAttribute("rows", words.person(person.resident()));
        model.addAttribute(
                "blocks", files.stream().map(file -> words.block(file, today)).toList());
        model.addAttribute("companionOnly", files.isEmpty() && person.resident().stop() != null);
        var others = ProtectionFields.others(person.household(), ref);
        model.addAttribute("fields", ProtectionFields.of(page, shown.form(), shown.problems(), others));
        model.addAttribute("formOpen", !shown.problems().isEmpty() && !isEnding(shown.problems()));
        model.addAttribute("reason", ending(page, "reason", shown).value(shown.reason()));
        model.addAttribute(
                "note",
                ending(page, "note", shown)
                        .help(page.t("protections.end.note.help"))
                        .value(shown.note())
                        .optional());
        model.addAttribute("reasons", reasons(page));
        return "registry/web/protection";
    }

    private static boolean isEnding(Map<String, String> problems) {
        return problems.containsKey("reason") || problems.containsKey("note");
    }

    private static Field ending(Page page, String name, Shown shown) {
        var problem = shown.problems().get(name);
        return Field.of(name, page.t("protections.end." + name)).error(problem == null ? "" : page.t(problem));
    }

    private static List<Choice> reasons(Page page) {
        return Arrays.stream(EndReason.values())
                .filter(EndReason::chosen)
                .map(reason -> Choice.of(reason.name(), page.t("protections.end." + reason)))
                .toList();
    }

    private Person open(ResidentId person, Actor.Staff who) {
        return switch (residents.open(Asking.by(who, Purpose.PROTECTION), person)) {
            case Reading.Opened(var resident, var household) -> new Person(resident, household.members());
            case Reading.Removed(var resident) -> new Person(resident, List.of());
            case Reading.Refused refused -> throw new NotFound("resident");
            case Reading.Missing missing -> throw new NotFound("resident");
        };
    }

    private static ResidentId id(String ref) {
        try {
            return ResidentId.of(ref);
        } catch (IllegalArgumentException e) {
            throw new NotFound("resident");
        }
    }
}
