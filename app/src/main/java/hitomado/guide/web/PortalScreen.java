package hitomado.guide.web;

import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.NotFound;
import hitomado.platform.rights.Open;
import hitomado.platform.web.CardLink;
import hitomado.platform.web.CurrentActor;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.LifeEvent;
import hitomado.sessions.LifeEventUse;
import hitomado.sessions.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// ポータル — the one online entrance: what was begun, then life events by use, then every procedure.
@Controller
@Open
class PortalScreen {
    private final Catalogue catalogue;
    private final Sessions sessions;
    private final LifeEventUse use;
    private final Pages pages;

    PortalScreen(Catalogue catalogue, Sessions sessions, LifeEventUse use, Pages pages) {
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.use = use;
        this.pages = pages;
    }

    @GetMapping("/")
    String portal(HttpServletRequest request, Model model) {
        var lang = pages.of(request).lang();
        var definitions = catalogue.current();
        var numbers = use.lastYear();
        Comparator<LifeEvent> byUse = Comparator.comparing(event -> -numbers.getOrDefault(event.id(), 0L));
        model.addAttribute(
                "events",
                definitions.lifeEvents().values().stream()
                        .sorted(byUse)
                        .map(event -> card(event, lang))
                        .toList());
        model.addAttribute("drafts", drafts(definitions, lang));
        return "guide/web/portal";
    }

    /// What the signed-in resident has begun and not finished.
    private List<CardLink> drafts(Definitions definitions, Lang lang) {
        return CurrentActor.orNull() instanceof Actor.Resident resident
                ? sessions.drafts(resident).stream()
                        .map(draft -> new CardLink(
                                "/sessions/" + draft.id(),
                                definitions
                                        .findLifeEvent(draft.lifeEvent())
                                        .map(event -> event.title().in(lang))
                                        .orElse(draft.lifeEvent()),
                                ""))
                        .toList()
                : List.of();
    }

    @GetMapping("/guide/{event}")
    String event(@PathVariable String event, HttpServletRequest request, Model model) {
        var lang = pages.of(request).lang();
        var definitions = catalogue.current();
        var found = definitions.findLifeEvent(event).orElseThrow(() -> new NotFound("life event"));
        model.addAttribute("event", card(found, lang));
        model.addAttribute("start", "/my/start/" + found.id());
        model.addAttribute("window", found.window().text().in(lang));
        model.addAttribute(
                "procedures",
                found.procedures().stream()
                        .map(id -> definitions.findProcedure(id).orElseThrow())
                        .map(procedure -> ProcedureView.of(procedure, definitions, lang))
                        .toList());
        model.addAttribute(
                "programmes",
                found.programmes().stream()
                        .flatMap(id -> definitions.findProgramme(id).stream())
                        .map(programme -> new CardLink(
                                "",
                                programme.title().in(lang),
                                programme.summary().in(lang)))
                        .toList());
        return "guide/web/event";
    }

    @GetMapping("/procedures")
    String procedures(HttpServletRequest request, Model model) {
        var lang = pages.of(request).lang();
        var definitions = catalogue.current();
        model.addAttribute(
                "procedures",
                definitions.procedures().values().stream()
                        .map(procedure -> ProcedureView.of(procedure, definitions, lang))
                        .toList());
        return "guide/web/procedures";
    }

    @GetMapping("/procedures/{id}")
    String procedure(@PathVariable String id, HttpServletRequest request, Model model) {
        var lang = pages.of(request).lang();
        var definitions = catalogue.current();
        var procedure = definitions.findProcedure(id).orElseThrow(() -> new NotFound("procedure"));
        model.addAttribute("procedure", ProcedureView.of(procedure, definitions, lang));
        model.addAttribute(
                "events",
                procedure.lifeEvents().stream()
                        .flatMap(event -> definitions.findLifeEvent(event).stream())
                        .map(event -> card(event, lang))
                        .toList());
        return "guide/web/procedure";
    }

    private static CardLink card(LifeEvent event, Lang lang) {
        return new CardLink(
                "/guide/" + event.id(), event.title().in(lang), event.summary().in(lang));
    }
}
