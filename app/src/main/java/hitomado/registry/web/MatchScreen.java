package hitomado.registry.web;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Page;
import hitomado.platform.web.Pages;
import hitomado.platform.web.StaffLink;
import hitomado.registry.BasicFour;
import hitomado.registry.Reading;
import hitomado.registry.Resident;
import hitomado.registry.ResidentId;
import hitomado.registry.matching.Doubt;
import hitomado.registry.matching.Matches;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 利用者の照合の画面 — signed-in people of whom the register is not sure; both sides beside each other, then a decision.
@Controller
@Needs(Permission.ACCOUNT_MATCH)
class MatchScreen {
    static final String PATH = "/staff/matches";

    private final Matches matches;
    private final Pages pages;
    private final Clock clock;

    MatchScreen(Matches matches, Pages pages, Clock clock) {
        this.matches = matches;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static StaffLink matchStaffLink() {
        return new StaffLink(46, PATH, "match.title", Permission.ACCOUNT_MATCH);
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String told, Actor.Staff who, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        model.addAttribute(
                "lines",
                matches.doubts(who).stream().map(doubt -> line(doubt, page)).toList());
        model.addAttribute("told", told.matches("done|late") ? told : "");
        return "registry/web/matches";
    }

    @GetMapping(PATH + "/{id}")
    String one(@PathVariable UUID id, Actor.Staff who, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var sides = matches.open(who, id);
        model.addAttribute("id", id.toString());
        model.addAttribute("said", said(sides.doubt().said(), page));
        model.addAttribute(
                "candidates",
                sides.candidates().stream().map(one -> candidate(one, page)).toList());
        return "registry/web/match";
    }

    @PostMapping(PATH + "/{id}")
    String decide(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID person, Actor.Staff who) {
        var done = person == null ? matches.reject(who, id) : matches.confirm(who, id, new ResidentId(person));
        return "redirect:" + PATH + "?told=" + (done ? "done" : "late");
    }

    private MatchView.Line line(Doubt doubt, Page page) {
        var day = LocalDate.ofInstant(doubt.askedAt(), clock.getZone());
        return new MatchView.Line(
                PATH + "/" + doubt.id(),
                doubt.said().fullName(),
                MatchView.date(doubt.said().birthDate(), page),
                MatchView.date(day, page));
    }

    private static MatchView.Items said(BasicFour four, Page page) {
        return new MatchView.Items(
                four.fullName(),
                MatchView.date(four.birthDate(), page),
                page.t("match.sex." + four.sex().code()),
                four.address().isEmpty() ? page.t("match.noAddress") : four.address());
    }

    private static MatchView.Candidate candidate(Matches.Candidate one, Page page) {
        return switch (one.reading()) {
            case Reading.Opened(var resident, var household) -> open(one, resident, page);
            case Reading.Removed removed -> closed(one);
            case Reading.Refused refused -> closed(one);
            case Reading.Missing missing -> closed(one);
        };
    }

    private static MatchView.Candidate open(Matches.Candidate one, Resident resident, Page page) {
        return new MatchView.Candidate(
                one.person().toString(),
                resident.number(),
                List.of(new MatchView.Items(
                        resident.name().full(),
                        MatchView.date(resident.birthDate(), page),
                        page.t("match.sex." + resident.sex().code()),
                        resident.address().line())));
    }

    private static MatchView.Candidate closed(Matches.Candidate one) {
        return new MatchView.Candidate(one.person().toString(), "", List.of());
    }
}
