package hitomado.bench.impact;

import hitomado.bench.city.Browser;
import hitomado.bench.city.CityProcess;
import hitomado.bench.city.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 影響の試算の報告 — a clerk changes one cell again and again, and looks at the effect after each edit: the whole way by
/// HTTP, in a city that runs in a process of its own.
public final class ImpactReport {
    private static final int WARM_UP = 15;

    /// A cell of a programme's table, and what is typed into it in turn.
    private record Cell(String table, String name, String one, String other) {}

    private static final List<Cell> CELLS = List.of(
            new Cell("programme.childAllowance", "c.4.4", "<= 36", "<= 48"),
            new Cell("programme.childAllowance", "c.3.3", ">= 3", ">= 2"),
            new Cell("programme.taxExemptHousehold", "c.0.0", "true", "false"),
            new Cell("programme.careShare", "c.0.0", "false", "true"),
            new Cell("programme.seniorPass", "c.0.0", "null, < 70", "null, < 75"));

    private ImpactReport() {}

    /// @param data directory of a city that is there already; null for one that is made and removed
    public static void run(int residents, @Nullable Path data, int edits, PrintStream out)
            throws IOException, InterruptedException {
        try (var city = CityProcess.start(residents, data)) {
            var clerk = signedIn(city);
            var draft = begun(clerk);
            var all = new ArrayList<Double>();
            for (var cell : CELLS) {
                var times = measured(clerk, draft, cell, edits);
                out.printf(
                        Locale.ROOT,
                        "%-30s %s: median %.1f ms, 95 %% within %.1f ms, slowest %.1f ms%n",
                        cell.table(),
                        cell.name(),
                        at(times, 0.5),
                        at(times, 0.95),
                        times.getLast());
                all.addAll(times);
            }
            all.sort(null);
            out.printf(
                    Locale.ROOT,
                    "residents=%d edits=%d impact_ms=%.1f impact_p95_ms=%.1f impact_max_ms=%.1f%n",
                    residents,
                    all.size(),
                    at(all, 0.5),
                    at(all, 0.95),
                    all.getLast());
        }
    }

    private static Browser signedIn(CityProcess city) {
        var clerk = new Browser(city.address());
        var page = clerk.get("/staff/sign-in");
        var answer = clerk.submit(
                page,
                page.one("form[action=/staff/sign-in]"),
                Map.of("login", List.of("kanri"), "password", List.of("hitomado")));
        if (answer.path().equals("/staff/sign-in")) {
            throw new IllegalStateException("no sign-in: " + answer.gist());
        }
        return clerk;
    }

    private static String begun(Browser clerk) {
        var page = clerk.get("/staff/rules/drafts");
        var answer = clerk.submit(
                page, page.one("form[action=/staff/rules/drafts]"), Map.of("title", List.of("bench impact")));
        return answer.path().replaceFirst("(/staff/rules/drafts/[0-9a-f-]+).*", "$1");
    }

    /// Sorted times of the effect in ms, after the warm-up; every answer has to show counts.
    private static List<Double> measured(Browser clerk, String draft, Cell cell, int edits) {
        var address = draft + "/tables/" + cell.table();
        var page = clerk.get(address);
        var times = new ArrayList<Double>();
        for (int edit = 0; edit < WARM_UP + edits; edit++) {
            var text = edit % 2 == 0 ? cell.other() : cell.one();
            page = clerk.submit(page, page.one("form#sheet-form"), Map.of(cell.name(), List.of(text)));
            var began = System.nanoTime();
            var effect = clerk.get(address + "/impact");
            var took = (System.nanoTime() - began) / 1e6;
            check(effect);
            if (edit >= WARM_UP) {
                times.add(took);
            }
        }
        times.sort(null);
        return times;
    }

    private static void check(Page effect) {
        if (effect.status() != 200 || !effect.has(".effect__count")) {
            throw new IllegalStateException(
                    "no counts: " + effect.status() + " " + effect.html().text());
        }
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * part)));
    }
}
