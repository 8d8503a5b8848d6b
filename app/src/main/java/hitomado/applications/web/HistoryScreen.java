package hitomado.applications.web;

import hitomado.applications.Exchange;
import hitomado.applications.Exchanges;
import hitomado.platform.Actor;
import hitomado.platform.rights.ForResidents;
import hitomado.platform.web.PageLinks;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// やりとり履歴 — what the resident and the city did about the resident's applications; the office is named by its
/// section, never by a clerk's name.
@Controller
@ForResidents
class HistoryScreen {
    private static final String PATH = "/my/history";

    private final Exchanges exchanges;
    private final Catalogue catalogue;
    private final Pages pages;

    HistoryScreen(Exchanges exchanges, Catalogue catalogue, Pages pages) {
        this.exchanges = exchanges;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /// やりとりの一件.
    public record Line(String at, String what, String by, String title, String href) {}

    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "1") int page, Actor.Resident who, HttpServletRequest request, Model model) {
        var words = new Words(pages.of(request));
        var found = exchanges.list(who, page);
        model.addAttribute(
                "lines", found.rows().stream().map(one -> line(one, words)).toList());
        model.addAttribute("total", found.total());
        model.addAttribute("links", PageLinks.of(PATH, found.page(), found.total(), Exchanges.PAGE));
        return "applications/web/history";
    }

    private static String by(Exchange one, FilingViews views, Words words) {
        if (one.byOffice()) {
            return views.section(one.procedure());
        }
        return one.proxy().isEmpty()
                ? words.t("applications.history.filer")
                : words.t("applications.history.proxy", one.proxy());
    }

    private Line line(Exchange one, Words words) {
        var views = new FilingViews(catalogue.revision(one.revision()), words);
        return new Line(
                words.moment(one.at()),
                words.t("applications.step." + one.kind()),
                by(one, views, words),
                views.title(one.procedure()),
                "/my/applications/" + one.application());
    }
}
