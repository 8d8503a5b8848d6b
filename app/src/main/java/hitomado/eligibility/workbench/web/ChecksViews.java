package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Checked;
import hitomado.eligibility.workbench.Sheet;
import hitomado.rules.Position;
import hitomado.rules.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Tells what a check found at the cells of a sheet, in the reader's language.
final class ChecksViews {
    private static final int MOST = 30;
    private static final Set<String> KNOWN = Set.of(
            "syntax",
            "outside-subset",
            "too-large",
            "too-deep",
            "unknown-name",
            "unknown-fact",
            "unknown-table",
            "wrong-subject",
            "type",
            "choice",
            "cycle",
            "duplicate",
            "unreachable-row",
            "overlap",
            "gap",
            "missing",
            "value",
            "reference",
            "unsourced",
            "push");
    private final Words words;
    private final Sheet sheet;

    ChecksViews(Words words, Sheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    ChecksView view(Checked checked, String draft) {
        var path = sheet.ref().path();
        var beside = definition();
        var own = Stream.concat(checked.problems(path).stream(), checked.problems(beside).stream())
                .toList();
        var failed = checked.failed();
        var owner = sheet.ref().owner();
        var views = new FailedViews(words);
        return new ChecksView(
                draft,
                checked.problems(beside).isEmpty()
                        ? ""
                        : draft + "/programme/" + sheet.ref().owner(),
                shown("problem", own),
                shown(
                        "warning",
                        checked.warnings(path).stream()
                                .filter(warning -> isHere(warning.at()))
                                .toList()),
                checked.problems().size() - own.size(),
                checked.definitions() == null ? -1 : checked.examples(owner).size(),
                views.views(
                        failed.stream()
                                .filter(result -> result.procedure().equals(owner))
                                .toList(),
                        MOST),
                views.views(
                        failed.stream()
                                .filter(result -> !result.procedure().equals(owner))
                                .toList(),
                        MOST));
    }

    /// The file of the programme itself, which says what may be told and under which law.
    private String definition() {
        return sheet.ref().isProgramme() ? "programmes/" + sheet.ref().owner() + "/programme.yaml" : "";
    }

    private boolean isHere(Position at) {
        return sheet.lines().isEmpty()
                || at.line() >= sheet.lines().getFirst().first() - 12
                        && at.line() <= sheet.lines().getLast().last();
    }

    private List<ProblemView> shown(String kind, List<Problem> problems) {
        var shown = new ArrayList<ProblemView>();
        problems.stream().limit(MOST).forEach(problem -> shown.add(view(kind + "-" + shown.size(), problem)));
        return shown;
    }

    private ProblemView view(String id, Problem problem) {
        var why = words.t("workbench.problem." + (KNOWN.contains(problem.code()) ? problem.code() : "other"));
        if (!problem.at().file().equals(sheet.ref().path())) {
            var line = words.t("workbench.line", problem.at().line());
            return new ProblemView(id, "", words.t("workbench.definition") + " " + line, why, problem.message());
        }
        for (int column = 0; column < sheet.columns().size(); column++) {
            if (sheet.columns().get(column).head().covers(problem.at())) {
                var where =
                        words.t("workbench.head", words.column(sheet.columns().get(column)));
                return new ProblemView(id, "h." + column, where, why, problem.message());
            }
        }
        for (int row = 0; row < sheet.lines().size(); row++) {
            var line = sheet.lines().get(row);
            if (problem.at().line() < line.first() || problem.at().line() > line.last()) {
                continue;
            }
            for (int column = 0; column < line.cells().size(); column++) {
                if (line.cells().get(column).covers(problem.at())) {
                    var where = words.t(
                            "workbench.cell",
                            row + 1,
                            words.column(sheet.columns().get(column)));
                    return new ProblemView(id, "c." + row + "." + column, where, why, problem.message());
                }
            }
            return new ProblemView(id, "c." + row + ".0", words.t("workbench.row", row + 1), why, problem.message());
        }
        return new ProblemView(id, "", words.t("workbench.line", problem.at().line()), why, problem.message());
    }
}
