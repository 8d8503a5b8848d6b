package hitomado.eligibility.workbench.web;

import java.util.List;

/// 規則の一覧 — what the list of rules shows.
///
/// @param newest number of the published revision
/// @param drafts whether drafts may be seen
public record RulesView(int newest, boolean mayEdit, boolean drafts, List<Block> blocks) {
    public RulesView {
        blocks = List.copyOf(blocks);
    }

    /// 区分 — programmes, parameters, or procedures.
    public record Block(String title, List<Line> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    /// 表の一行 — a table with its dated versions.
    ///
    /// @param unverified rows that rest on no checked source
    public record Line(String table, String title, List<String> periods, long unverified) {
        public Line {
            periods = List.copyOf(periods);
        }
    }
}
