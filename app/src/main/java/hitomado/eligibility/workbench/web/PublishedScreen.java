package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Rules;
import hitomado.eligibility.workbench.Sheet;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// 公開中の規則の閲覧 — a table as it was published, of any revision and for any day; nothing can be edited.
@Controller
@Needs({Permission.DEFINITIONS_READ, Permission.DEFINITIONS_EDIT, Permission.DEFINITIONS_RELEASE})
class PublishedScreen {
    private final Rules rules;
    private final Pages pages;
    private final Clock clock;

    PublishedScreen(Rules rules, Pages pages, Clock clock) {
        this.rules = rules;
        this.pages = pages;
        this.clock = clock;
    }

    /// @param revision 0 for the newest
    /// @param version the dated version to show; -1 for the one of the day
    /// @param day empty for today
    @GetMapping("/staff/rules/tables/{table}")
    String show(
            @PathVariable String table,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            Actor.Staff who,
            HttpServletRequest request,
            Model model) {
        int newest = rules.newest();
        int shown = revision < 1 || revision > newest ? newest : revision;
        var words = new Words(pages.of(request), clock.getZone(), rules.definitions(shown));
        var typed = day.strip();
        var asked = day(typed);
        var views = new PublishedViews(words, asked == null ? LocalDate.now(clock) : asked);
        var versions = rules.versions(shown, table);
        if (versions.isEmpty() && rules.versions(newest, table).isEmpty()) {
            throw new NotFound("table");
        }
        var notice = !typed.isEmpty() && asked == null ? "workbench.badDate" : "";
        var edition = new PublishedViews.Edition(shown, newest, who.may(Permission.DEFINITIONS_EDIT));
        model.addAttribute(
                "view",
                versions.isEmpty()
                        ? views.absent(table, edition)
                        : views.view(edition, chosen(versions, version, views), versions, notice));
        return "eligibility/workbench/web/published";
    }

    /// The version that was asked for, else the one of the day, else the last one.
    private static Sheet chosen(List<Sheet> versions, int version, PublishedViews views) {
        return versions.stream()
                .filter(sheet -> sheet.ref().version() == version)
                .findFirst()
                .or(() -> versions.stream().filter(views::holds).findFirst())
                .orElseGet(versions::getLast);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
