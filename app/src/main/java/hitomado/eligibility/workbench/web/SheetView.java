package hitomado.eligibility.workbench.web;

import hitomado.platform.web.PageLinks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 表の編集画面 — what the grid shows.
///
/// @param path address of the draft
/// @param version of the draft that is shown
/// @param shape the columns, so that a form that comes late is understood
/// @param from first day of the table's version as typed
/// @param dated whether the table's period can be set (parameters carry theirs in the rows)
public record SheetView(
        String path,
        String table,
        int number,
        int version,
        boolean editable,
        String shape,
        String title,
        String from,
        String to,
        boolean dated,
        List<Tab> tabs,
        List<Head> heads,
        List<Row> rows,
        PageLinks pager) {
    public SheetView {
        tabs = List.copyOf(tabs);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// 版の見出し.
    public record Tab(String href, String label, boolean current) {}

    /// 列の見出し — the label and, for a fact, its id.
    public record Head(String label, String code, String css) {}

    /// 行 — its number from 1.
    public record Row(int number, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// セル.
    ///
    /// @param name of the field: `c.ROW.COLUMN` from 0
    /// @param former what the draft has where something else was typed; null else
    public record Cell(
            String name,
            String text,
            String label,
            String css,
            @Nullable String former) {}

    /// Address of the sheet.
    public String address() {
        return path + "/tables/" + table + "?version=" + number;
    }

    public int columns() {
        return heads.size() + 1;
    }
}
