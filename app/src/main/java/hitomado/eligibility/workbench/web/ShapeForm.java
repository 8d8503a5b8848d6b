package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Column;
import hitomado.eligibility.workbench.Edit;
import hitomado.eligibility.workbench.Inputs;
import hitomado.eligibility.workbench.Results;
import hitomado.eligibility.workbench.Sheet;
import hitomado.platform.web.Typed;
import hitomado.procedures.Definitions;
import hitomado.procedures.Procedure;
import java.util.List;
import java.util.Map;

/// 送られた表の形 — what was pressed (`input`, `output`, `remove`, `table`, `tableGone`) and what was chosen for it.
record ShapeForm(Map<String, String> sent) {
    private static final String NAME = "[A-Za-z][A-Za-z0-9]{0,39}";

    /// What it comes to: an edit, or a message key that says why not.
    sealed interface Wish {
        /// @param table the table to show afterwards
        record Granted(Edit edit, String table) implements Wish {}

        record Refused(String why) implements Wish {}
    }

    private String text(String name) {
        return Typed.of(sent.getOrDefault(name, ""));
    }

    int version() {
        return text("v").matches("[0-9]{1,9}") ? Integer.parseInt(text("v")) : 0;
    }

    String pressed() {
        return text("op");
    }

    Wish wish(Sheet sheet, List<Sheet> all, Definitions definitions) {
        var table = sheet.ref().table();
        return switch (pressed()) {
            case "input" -> input(sheet, Inputs.of(sheet, all, definitions));
            case "output" -> output(sheet, definitions);
            case "remove" -> remove(sheet);
            case "table" -> table(sheet, all, definitions);
            case "tableGone" ->
                ShapeViews.removable(sheet, all)
                        ? new Wish.Granted(new Edit.RemoveTable(), table)
                        : new Wish.Refused("workbench.shape.notAllowed");
            default -> new Wish.Refused("workbench.shape.notAllowed");
        };
    }

    private Wish input(Sheet sheet, Inputs inputs) {
        if (sheet.ref().isParameter()) {
            return new Wish.Refused("workbench.shape.notAllowed");
        }
        if (!inputs.names().contains(text("input"))) {
            return new Wish.Refused("workbench.shape.unknown");
        }
        var cell = text("text").isEmpty() ? "-" : text("text");
        if (cell.length() > SheetForm.LONGEST_CELL) {
            return new Wish.Refused("workbench.cellTooLong");
        }
        var edit = new Edit.AddColumn(Integer.MAX_VALUE, Column.condition(text("input")), cell);
        return new Wish.Granted(edit, sheet.ref().table());
    }

    private Wish output(Sheet sheet, Definitions definitions) {
        var name = text("result");
        var allowed = Results.addable(sheet, definitions).stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
        if (allowed.isEmpty() && !Results.free(sheet)) {
            return new Wish.Refused("workbench.shape.notAllowed");
        }
        if (!name.matches(NAME)) {
            return new Wish.Refused("workbench.shape.badName");
        }
        if (sheet.columns().stream().anyMatch(column -> column.name().equals(name))) {
            return new Wish.Refused("workbench.shape.taken");
        }
        if (allowed.isEmpty() && !Results.types().contains(text("type"))) {
            return new Wish.Refused("workbench.shape.notAllowed");
        }
        var column = allowed.orElseGet(() -> Column.result(name, text("type"), List.of()));
        if (text("text").length() > SheetForm.LONGEST_CELL) {
            return new Wish.Refused("workbench.cellTooLong");
        }
        return new Wish.Granted(
                new Edit.AddColumn(Integer.MAX_VALUE, column, text("text")),
                sheet.ref().table());
    }

    private Wish remove(Sheet sheet) {
        int column = text("column").matches("[0-9]{1,4}") ? Integer.parseInt(text("column")) : -1;
        boolean may = column >= 0
                && column < sheet.columns().size()
                && Results.removable(sheet, sheet.columns().get(column));
        return may
                ? new Wish.Granted(new Edit.RemoveColumn(column), sheet.ref().table())
                : new Wish.Refused("workbench.shape.notAllowed");
    }

    private Wish table(Sheet sheet, List<Sheet> all, Definitions definitions) {
        if (sheet.ref().isParameter() || !Results.types().contains(text("type"))) {
            return new Wish.Refused("workbench.shape.notAllowed");
        }
        if (!text("table").matches(NAME) || !text("result").matches(NAME)) {
            return new Wish.Refused("workbench.shape.badName");
        }
        var id = Procedure.camelCase(sheet.ref().owner()) + "." + text("table");
        if (all.stream().anyMatch(one -> one.ref().table().equals(id))) {
            return new Wish.Refused("workbench.shape.taken");
        }
        var condition = Column.condition(text("input"));
        boolean known = Inputs.of(sheet, all, definitions).names().contains(condition.name())
                || sheet.columns().stream()
                        .anyMatch(column -> column.kind() == Column.Kind.CONDITION
                                && column.name().equals(condition.name()));
        if (!known) {
            return new Wish.Refused("workbench.shape.unknown");
        }
        var result = Column.result(text("result"), text("type"), List.of());
        return new Wish.Granted(new Edit.AddTable(id, sheet.subject(), condition, result), id);
    }
}
