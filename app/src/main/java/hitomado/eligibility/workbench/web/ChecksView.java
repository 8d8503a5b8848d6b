package hitomado.eligibility.workbench.web;

import java.util.List;

/// 検査の表示 — problems and odd things of a table, and how the examples come out.
///
/// @param path address of the draft
/// @param definition address of the programme's own file where it has problems, else empty
/// @param elsewhere problems of other files of the draft
/// @param played how many examples of this programme were played; -1 while rules cannot be read
/// @param others failing examples of other programmes and procedures
public record ChecksView(
        String path,
        String definition,
        List<ProblemView> problems,
        List<ProblemView> warnings,
        int elsewhere,
        int played,
        List<FailedView> failed,
        List<FailedView> others) {
    public ChecksView {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        failed = List.copyOf(failed);
        others = List.copyOf(others);
    }
}
