package hitomado.casework.web;

import hitomado.casework.Worklist;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Choice;
import hitomado.platform.web.PageLinks;
import hitomado.platform.web.Typed;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/// 処理一覧の画面 — the section's cases; every filter stands in the address.
@Controller
class CaseListScreen {
    static final String PATH = "/staff/cases";

    private final Worklist worklist;
    private final Catalogue catalogue;
    private final Desks desks;
    private final Clock clock;

    CaseListScreen(Worklist worklist, Catalogue catalogue, Desks desks, Clock clock) {
        this.worklist = worklist;
        this.catalogue = catalogue;
        this.desks = desks;
        this.clock = clock;
    }

    /// What stands in the address; missing parts are null.
    record Query(
            @Nullable String view,
            @Nullable String procedure,
            @Nullable String text,
            @Nullable String page) {
        Worklist.Filter filter() {
            return new Worklist.Filter(
                    Worklist.View.ofCode(Typed.of(view)), Typed.of(procedure), Typed.of(text), number());
        }

        private int number() {
            return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        }
    }

    @Needs(Permission.CASE_READ)
    @GetMapping(PATH)
    String list(Query query, Actor.Staff who, HttpServletRequest request, Model model) {
        var words = desks.words(request);
        var result = worklist.list(who, query.filter());
        model.addAttribute("view", view(who, words, result));
        return "casework/web/list";
    }

    private ListView view(Actor.Staff who, Words words, Worklist.Result result) {
        var filter = result.filter();
        var definitions = catalogue.current();
        var section = definitions
                .city()
                .findSection(who.section())
                .map(found -> found.name().in(words.lang()))
                .orElse(who.section());
        var total = words.t(result.more() ? "casework.list.totalMore" : "casework.list.total", result.shown());
        return new ListView(
                section,
                tabs(words, filter, worklist.counts(who)),
                filter.view().code(),
                filter.procedure(),
                filter.text(),
                procedures(who, words.lang()),
                total,
                result.rows().stream().map(row -> row(who, words, row)).toList(),
                new PageLinks(path(filter.view(), filter), filter.page(), result.pages()));
    }

    private List<Choice> procedures(Actor.Staff who, Lang lang) {
        return catalogue.current().procedures().values().stream()
                .filter(procedure -> procedure.office().section().equals(who.section()))
                .map(procedure -> Choice.of(procedure.id(), procedure.title().in(lang)))
                .toList();
    }

    private static List<ListView.Tab> tabs(Words words, Worklist.Filter filter, Map<Worklist.View, Integer> counts) {
        return Arrays.stream(Worklist.View.values())
                .map(view -> new ListView.Tab(
                        path(view, filter),
                        words.t("casework.view." + view.code()),
                        view == Worklist.View.ENDED ? "" : Integer.toString(counts.getOrDefault(view, 0)),
                        view == filter.view()))
                .toList();
    }

    private static String path(Worklist.View view, Worklist.Filter filter) {
        var path = UriComponentsBuilder.fromPath(PATH).queryParam("view", view.code());
        if (!filter.procedure().isEmpty()) {
            path.queryParam("procedure", filter.procedure());
        }
        if (!filter.text().isEmpty()) {
            path.queryParam("text", filter.text());
        }
        return path.encode().build().toUriString();
    }

    private ListView.Row row(Actor.Staff who, Words words, Worklist.Row row) {
        var due = row.dueOn();
        var deadline = row.deadline();
        return new ListView.Row(
                PATH + "/" + row.id(),
                row.number(),
                row.receipt(),
                catalogue
                        .revision(row.revision())
                        .findProcedure(row.procedure())
                        .map(procedure -> procedure.title().in(words.lang()))
                        .orElse(row.procedure()),
                row.subjectName(),
                row.guarded(),
                words.state(row.state()),
                Words.tone(row.state()),
                words.shortDay(row.filedOn()),
                deadline != null && row.filedOn().isAfter(deadline),
                due == null || row.state().ended() ? null : words.shortDay(due),
                due != null && !row.state().ended() && due.isBefore(LocalDate.now(clock)),
                row.claimedLabel(),
                who.key().equals(row.claimedBy()));
    }
}
