package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Column;
import hitomado.eligibility.workbench.Draft;
import hitomado.eligibility.workbench.Sheet;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.web.PageLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Builds the grid of one sheet.
final class SheetViews {
    static final int ROWS = 40;
    private final Words words;
    private final Draft draft;
    private final Sheet sheet;

    SheetViews(Words words, Draft draft, Sheet sheet) {
        this.words = words;
        this.draft = draft;
        this.sheet = sheet;
    }

    static boolean mayEdit(Draft draft, Actor.Staff who) {
        return draft.isOpen() && draft.isAuthor(who) && who.may(Permission.DEFINITIONS_EDIT);
    }

    /// @param typed texts by field that were typed and not written
    SheetView view(List<Sheet> versions, int page, boolean editable, Map<String, String> typed) {
        var path = "/staff/rules/drafts/" + draft.id();
        var ref = sheet.ref();
        var pager = PageLinks.of(
                path + "/tables/" + ref.table() + "?version=" + ref.version(),
                page,
                sheet.lines().size(),
                ROWS);
        return new SheetView(
                path,
                ref.table(),
                ref.version(),
                draft.version(),
                editable,
                SheetForm.shape(sheet),
                words.title(ref),
                sheet.from(),
                sheet.to(),
                !ref.isParameter(),
                versions.stream().map(one -> tab(path, one)).toList(),
                sheet.columns().stream().map(this::head).toList(),
                rows((pager.page() - 1) * ROWS, typed),
                pager);
    }

    private SheetView.Tab tab(String path, Sheet one) {
        var ref = one.ref();
        return new SheetView.Tab(
                path + "/tables/" + ref.table() + "?version=" + ref.version(),
                words.period(one.from(), one.to()),
                ref.equals(sheet.ref()));
    }

    private SheetView.Head head(Column column) {
        var label = words.column(column);
        return new SheetView.Head(label, label.equals(column.name()) ? "" : column.name(), css(column));
    }

    static String css(Column column) {
        return switch (column.kind()) {
            case CONDITION -> "sheet__condition";
            case RESULT, VALUE -> "sheet__result";
            case BECAUSE_JA, BECAUSE_EASY, BECAUSE_EN, LAW, SOURCE -> "sheet__words";
            case UNVERIFIED, SATISFIED_BY, FROM, TO -> "sheet__short";
        };
    }

    private List<SheetView.Row> rows(int first, Map<String, String> typed) {
        var rows = new ArrayList<SheetView.Row>();
        for (int row = first; row < Math.min(first + ROWS, sheet.lines().size()); row++) {
            var cells = new ArrayList<SheetView.Cell>();
            for (int column = 0; column < sheet.columns().size(); column++) {
                cells.add(cell(row, column, typed));
            }
            rows.add(new SheetView.Row(row + 1, cells));
        }
        return rows;
    }

    private SheetView.Cell cell(int row, int column, Map<String, String> typed) {
        var name = "c." + row + "." + column;
        var text = sheet.text(row, column);
        var shown = typed.getOrDefault(name, text);
        var of = sheet.columns().get(column);
        var label = words.t("workbench.cell", row + 1, words.column(of));
        return new SheetView.Cell(name, shown, label, css(of), shown.equals(text) ? null : text);
    }
}
