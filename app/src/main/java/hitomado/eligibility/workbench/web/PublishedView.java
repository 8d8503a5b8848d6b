package hitomado.eligibility.workbench.web;

import java.util.List;

/// 公開中の表の画面 — one table of a published revision to read: who it is for, where it comes from, since when it holds.
///
/// @param day the day that was asked for, as typed
/// @param notice a message key; empty where there is a version for the day
/// @param facts whom it is for, how rows are chosen, its articles and sources
public record PublishedView(
        String table,
        String title,
        int revision,
        int newest,
        String day,
        String notice,
        boolean mayEdit,
        List<Version> versions,
        List<FailedView.Line> facts,
        List<SheetView.Head> heads,
        List<Row> rows) {
    public PublishedView {
        versions = List.copyOf(versions);
        facts = List.copyOf(facts);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// 適用期間ごとの版.
    public record Version(String href, String label, boolean current) {}

    /// 行 — its number from 1; `inForce` where a dated value holds on the day.
    public record Row(int number, boolean inForce, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
