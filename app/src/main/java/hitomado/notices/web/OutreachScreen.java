package hitomado.notices.web;

import hitomado.notices.Campaigns;
import hitomado.notices.SmallCounts;
import hitomado.notices.TakeUp;
import hitomado.notices.TakeUpFigures;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 制度の案内の一覧 — campaigns with their state, and what came of telling people, drawn and as a table.
@Controller
@Needs(Permission.OUTREACH_READ)
class OutreachScreen {
    private final Campaigns campaigns;
    private final TakeUpFigures figures;
    private final Catalogue catalogue;
    private final Pages pages;

    OutreachScreen(Campaigns campaigns, TakeUpFigures figures, Catalogue catalogue, Pages pages) {
        this.campaigns = campaigns;
        this.figures = figures;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/staff/outreach")
    String show(Actor.Staff who, HttpServletRequest request, Model model) {
        var words = new Words(pages.of(request), catalogue.current());
        var all = figures.all(who);
        var longest = all.stream()
                .flatMap(OutreachScreen::counts)
                .filter(Count::shown)
                .mapToLong(Count::count)
                .max()
                .orElse(0);
        model.addAttribute(
                "view",
                new OutreachView(
                        who.may(Permission.OUTREACH_PREPARE),
                        campaigns.newest(who).stream()
                                .map(one -> OutreachView.Line.of(one, words))
                                .toList(),
                        all.stream().map(one -> result(one, longest, words)).toList(),
                        figures.channels(who).stream()
                                .map(one -> new OutreachView.Envelope(
                                        words.t("notices.channel." + one.channel()),
                                        words.t("notices.delivery." + one.state()),
                                        words.count(one.count())))
                                .toList()));
        return "notices/web/outreach";
    }

    private static OutreachView.Result result(TakeUp one, long longest, Words words) {
        return new OutreachView.Result(
                words.programme(one.programme()),
                counts(one)
                        .map(count -> count.hidden() ? words.t("notices.count.hidden") : words.count(count.count()))
                        .toList(),
                counts(one).map(count -> bar(count, longest)).toList(),
                one.rate() < 0 ? words.t("notices.rate.hidden") : words.t("notices.rate", one.rate()),
                days(one, words));
    }

    /// Each column adds up to a count of the table above.
    private static List<OutreachView.Day> days(TakeUp one, Words words) {
        var told = SmallCounts.of(one.days().stream().map(TakeUp.Day::told).toList());
        var opened = SmallCounts.of(one.days().stream().map(TakeUp.Day::opened).toList());
        var applied =
                SmallCounts.of(one.days().stream().map(TakeUp.Day::applied).toList());
        return IntStream.range(0, one.days().size())
                .mapToObj(n -> new OutreachView.Day(
                        words.day(one.days().get(n).day()),
                        Stream.of(told, opened, applied)
                                .map(column -> words.cell(column.cells().get(n)))
                                .toList()))
                .toList();
    }

    /// @param hidden whether it would tell how few are left of the count that it is part of
    private record Count(long count, boolean hidden) {
        boolean shown() {
            return !hidden && TakeUp.shown(count);
        }

        static Count within(long whole, long part) {
            return new Count(part, TakeUp.shown(part) && !TakeUp.shown(whole - part));
        }
    }

    private static Stream<Count> counts(TakeUp one) {
        return Stream.of(
                new Count(one.entitled(), false),
                new Count(one.told(), false),
                Count.within(one.told(), one.opened()),
                Count.within(one.told(), one.applied()),
                Count.within(one.applied(), one.decided()));
    }

    private static long bar(Count one, long longest) {
        return longest == 0 || !one.shown() ? 0 : one.count() * OutreachView.WIDTH / longest;
    }
}
