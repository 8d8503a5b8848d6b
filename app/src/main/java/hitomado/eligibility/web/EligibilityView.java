package hitomado.eligibility.web;

import java.util.List;

/// 対象者の把握の画面 — counts only; small ones are written as words.
///
/// @param reaction how fast households were decided that changed lately; empty where none did
public record EligibilityView(
        Progress progress, List<RunLine> runs, List<CountLine> counts, List<PutAside> quarantine, String reaction) {
    public EligibilityView {
        runs = List.copyOf(runs);
        counts = List.copyOf(counts);
        quarantine = List.copyOf(quarantine);
    }

    /// 進み具合 — whether a scan is asked for and not at its end, and whether it has begun; then `done` of `of`
    /// programmes are looked through.
    public record Progress(boolean underWay, boolean running, int done, int of) {}

    /// 走査の一行.
    public record RunLine(
            String started, String state, boolean failed, String by, String took, String persons, String quarantined) {}

    /// 制度の一行.
    public record CountLine(String programme, String entitled, String amount, String newly, String ended) {}

    /// 保留の一行.
    public record PutAside(String person, String why, String since) {}
}
