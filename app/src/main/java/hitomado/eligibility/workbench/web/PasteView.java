package hitomado.eligibility.workbench.web;

import java.util.List;

/// 貼り付けの確認 — what a pasted block would change; nothing is written yet.
///
/// @param problem message key where the block does not fit; empty else
/// @param added rows that would be new
/// @param text what was pasted, to be sent again
public record PasteView(String problem, int row, int column, String text, int version, int added, List<Line> lines) {
    public PasteView {
        lines = List.copyOf(lines);
    }

    /// 変わるセル.
    public record Line(String where, String before, String after) {}
}
