package hitomado.casework.web;

import hitomado.casework.CaseState;
import hitomado.casework.Figures;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Needs;
import hitomado.procedures.Catalogue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 処理の状況の画面 — counts and times of the office, drawn and as a table.
@Controller
class FiguresScreen {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final Figures figures;
    private final Catalogue catalogue;
    private final Desks desks;

    FiguresScreen(Figures figures, Catalogue catalogue, Desks desks) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.desks = desks;
    }

    @Needs(Permission.FIGURES_READ)
    @GetMapping("/staff/figures")
    String show(Actor.Staff who, HttpServletRequest request, Model model) {
        model.addAttribute("view", view(figures.all(who), desks.words(request)));
        return "casework/web/figures";
    }

    private FiguresView view(Figures.All all, Words words) {
        var longest = all.procedures().stream()
                .mapToLong(times -> minutes(times).sum())
                .max()
                .orElse(0);
        return new FiguresView(
                Arrays.stream(CaseState.values())
                        .map(state -> new FiguresView.Count(
                                words.state(state), all.states().getOrDefault(state, 0)))
                        .toList(),
                all.procedures().stream()
                        .map(times -> line(times, longest, words))
                        .toList(),
                all.notTakenIn().stream()
                        .map(one -> new FiguresView.Stuck(
                                one.reference(), problem(one.problem(), words), words.moment(one.since()), one.tries()))
                        .toList(),
                words.t("casework.figures.count", all.stuckReports()));
    }

    private FiguresView.Line line(Figures.Times times, long longest, Words words) {
        var title = catalogue
                .current()
                .findProcedure(times.procedure())
                .map(found -> found.title().in(words.lang()))
                .orElse(times.procedure());
        return new FiguresView.Line(
                title,
                times.open(),
                times.ended(),
                minutes(times)
                        .mapToObj(minutes -> times.ended() == 0 ? "" : duration(minutes, words))
                        .toList(),
                minutes(times)
                        .mapToObj(minutes -> longest == 0 ? 0L : minutes * FiguresView.WIDTH / longest)
                        .toList());
    }

    private static LongStream minutes(Figures.Times times) {
        return LongStream.of(times.working(), times.waitingOffice(), times.waitingResident(), times.waitingOther());
    }

    private static String duration(long minutes, Words words) {
        if (minutes < 2 * HOUR) {
            return words.t("casework.figures.minutes", minutes);
        }
        return minutes < 2 * DAY
                ? words.t("casework.figures.hours", minutes / HOUR)
                : words.t("casework.figures.days", minutes / DAY);
    }

    private static String problem(String problem, Words words) {
        return problem.equals("SealBroken") ? words.t("casework.figures.sealBroken") : problem;
    }
}
