package hitomado.guide.web;

import hitomado.platform.Lang;
import hitomado.platform.NotFound;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.procedures.LifeEvent;
import hitomado.procedures.Procedure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// ポータル — the one online entrance: life events first, then every procedure.
@Controller
class PortalScreen {
    private final Catalogue catalogue;
    private final Pages pages;

    PortalScreen(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/")
    String portal(HttpServletRequest request, Model model) {
        var lang = pages.of(request).lang();
        var definitions = catalogue.current();
        model.addAttribute(
                "events",
                definitions.lifeEvents().values().stream()
                        .map(event -> card(event, lang))
                        .toList());
        model.addAttribute("city", definitions.city().name().in(lang));
        return "guide/web/portal";
    }

    @GetMapping("/guide/{event}")
    String event(@PathVariable String event, HttpServletRequest request, Model model) {
        var lang = pages.of(request).lang();
        var definitions = catalogue.current();
        var found = definitions.findLifeEvent(event).orElseThrow(() -> new NotFound("life event"));
        model.addAttribute("event", card(found, lang));
        model.addAttribute("window", found.window().text().in(lang));
        model.addAttribute(
                "procedures",
                found.procedures().stream()
                        .map(id -> definitions.findProcedure(id).orElseThrow())
                        .map(procedure -> view(procedure, definitions, lang))
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
                        .map(procedure -> view(procedure, definitions, lang))
                        .toList());
        return "guide/web/procedures";
    }

    @GetMapping("/procedures/{id}")
    String procedure(@PathVariable String id, HttpServletRequest request, Model model) {
        var lang = pages.of(request).lang();
        var definitions = catalogue.current();
        var procedure = definitions.findProcedure(id).orElseThrow(() -> new NotFound("procedure"));
        model.addAttribute("procedure", view(procedure, definitions, lang));
        model.addAttribute(
                "events",
                procedure.lifeEvents().stream()
                        .flatMap(event -> definitions.findLifeEvent(event).stream())
                        .map(event -> card(event, lang))
                        .toList());
        return "guide/web/procedure";
    }

    private static EventCard card(LifeEvent event, Lang lang) {
        return new EventCard(event.id(), event.title().in(lang), event.summary().in(lang), event.icon());
    }

    static ProcedureView view(Procedure procedure, Definitions definitions, Lang lang) {
        var section = definitions.city().findSection(procedure.office().section());
        List<String> documents = procedure.documents().stream()
                .map(document -> document.title().in(lang))
                .toList();
        return new ProcedureView(
                procedure.id(),
                procedure.title().in(lang),
                procedure.summary().in(lang),
                procedure.description().target().in(lang),
                procedure.findDeadline().map(d -> d.text().in(lang)).orElse(""),
                procedure.fee().yen(),
                procedure.online(),
                section.map(s -> s.name().in(lang)).orElse(""),
                documents,
                procedure.citation().law(),
                procedure.citation().unverified());
    }
}
