package hitomado.eligibility.web;

import java.util.List;

/// 対象者の把握の画面 — counts only; small ones are written as words.
///
/// @param running whether a scan is under way; then `done` of `of` programmes are written
public record EligibilityView(
        boolean running, int done, int of, List<RunLine> runs, List<CountLine> counts, List<PutAside> quarantine) {
    public EligibilityView {
        runs = List.copyOf(runs);
        counts = List.copyOf(counts);
        quarantine = List.copyOf(quarantine);
    }

    /// 走査の一行.
    public record RunLine(
            String started, String state, boolean failed, String by, String took, String persons, String quarantined) {}

    /// 制度の一行.
    public record CountLine(String programme, String entitled, String newly, String ended) {}

    /// 保留の一行.
    public record PutAside(String person, String why, String since) {}
}
