package hitomado.notices.web;

import hitomado.notices.Campaigns;
import hitomado.notices.TakeUp;
import hitomado.notices.TakeUpFigures;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.web.Pages;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 制度の案内の一覧 — campaigns with their state, and what came of telling people, drawn and as a table.
@Controller
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
                .flatMapToLong(one -> counts(one).filter(TakeUp::shown))
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
                counts(one).mapToObj(words::count).toList(),
                counts(one).map(count -> bar(count, longest)).boxed().toList(),
                one.rate() < 0 ? words.t("notices.rate.hidden") : words.t("notices.rate", one.rate()),
                one.days().stream()
                        .map(day -> new OutreachView.Day(
                                words.day(day.day()),
                                List.of(
                                        words.count(day.told()),
                                        words.count(day.opened()),
                                        words.count(day.applied()))))
                        .toList());
    }

    private static LongStream counts(TakeUp one) {
        return LongStream.of(one.entitled(), one.told(), one.opened(), one.applied(), one.decided());
    }

    private static long bar(long count, long longest) {
        return longest == 0 || !TakeUp.shown(count) ? 0 : count * OutreachView.WIDTH / longest;
    }
}
