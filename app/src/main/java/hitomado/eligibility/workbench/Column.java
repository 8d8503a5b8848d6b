package hitomado.eligibility.workbench;

/// 列 — a column of the grid: a condition, a result, or a note beside the row.
///
/// @param name the expression of a condition, the name of a result, else the key in the file
public record Column(Kind kind, String name) {
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
        return new Column(kind, name);
    }

    /// Whether the cell is written in FEEL.
    public boolean isFormula() {
        return kind == Kind.CONDITION || kind == Kind.RESULT;
    }
}
