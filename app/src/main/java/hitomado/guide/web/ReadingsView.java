package hitomado.guide.web;

import hitomado.platform.web.PageLinks;
import java.util.List;

/// 自分の情報が使われた記録の表示.
///
/// @param state `found`, `unknown` or `stopped`
public record ReadingsView(String state, List<Line> lines, long total, List<Change> changes, PageLinks links) {
    public ReadingsView {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /// 異動 — one change of the record in the reader's words.
    public record Change(String at, String what, String since) {}

    /// 利用の記録 — one read in the reader's words.
    ///
    /// @param fields labels of what was read; empty where nothing was given
    public record Line(String at, String by, String purpose, String basis, List<String> fields) {
        public Line {
            fields = List.copyOf(fields);
        }
    }
}
