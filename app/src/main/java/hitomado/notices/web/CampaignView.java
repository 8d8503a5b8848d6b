package hitomado.notices.web;

import hitomado.platform.web.SummaryRow;
import hitomado.platform.web.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 一つの案内の表示.
///
/// @param total all sends, or that it is hidden
/// @param progress null where it would tell a hidden count
public record CampaignView(
        String id,
        String programme,
        String state,
        Tone tone,
        String note,
        List<SummaryRow> rows,
        List<Text> texts,
        List<Count> counts,
        String total,
        @Nullable Progress progress,
        Actions actions) {
    public CampaignView {
        rows = List.copyOf(rows);
        texts = List.copyOf(texts);
        counts = List.copyOf(counts);
    }

    /// 文面 — in one language.
    public record Text(String language, String lang, String title, String summary, String addition) {}

    /// 状態ごとの数
    public record Count(String label, String count) {}

    /// 進み具合 — how many of all are done.
    public record Progress(long done, long of) {}

    /// What the reader may do now.
    ///
    /// @param own whether the reader would approve if they had not prepared it
    public record Actions(boolean edit, boolean approve, boolean own, boolean stop, boolean resume, boolean again) {}
}
