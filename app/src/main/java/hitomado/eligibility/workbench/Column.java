package hitomado.eligibility.workbench;

import java.util.List;

/// 列 — a column of the grid: a condition, a result, or a note beside the row.
///
/// @param name the expression of a condition, the name of a result, else the key in the file
/// @param type of a result as the file writes it (`choice`, `number`), else empty
/// @param choices codes of a result that lists its own, else empty
/// @param head where the column is named in the file
public record Column(Kind kind, String name, String type, List<String> choices, Cell head) {
    public Column {
        choices = List.copyOf(choices);
    }

    /// 列の種類.
    public enum Kind {
        CONDITION,
        RESULT,
        BECAUSE_JA,
        BECAUSE_EASY,
        BECAUSE_EN,
        LAW,
        SOURCE,
        UNVERIFIED,
        SATISFIED_BY,
        FROM,
        TO,
        VALUE
    }

    static Column of(Kind kind, String name) {
        return new Column(kind, name, "", List.of(), Cell.nowhere(name));
    }

    public static Column condition(String expression) {
        return of(Kind.CONDITION, expression);
    }

    /// @param choices empty where the type needs none, or where the name stands for them (`entitled`, `outcome`)
    public static Column result(String name, String type, List<String> choices) {
        return new Column(Kind.RESULT, name, type, choices, Cell.nowhere(name));
    }

    /// Whether the cell is written in FEEL.
    public boolean isFormula() {
        return kind == Kind.CONDITION || kind == Kind.RESULT;
    }

    /// What a row says that does not have the column.
    public String blank() {
        return kind == Kind.CONDITION ? "-" : "";
    }

    /// The same column, wherever it stands.
    boolean isSame(Column other) {
        return kind == other.kind && name.equals(other.name);
    }

    /// `number`, or `choice: a, b`.
    public String written() {
        return choices.isEmpty() ? type : type + ": " + String.join(", ", choices);
    }
}
