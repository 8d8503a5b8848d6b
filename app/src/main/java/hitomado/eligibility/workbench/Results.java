package hitomado.eligibility.workbench;

import hitomado.procedures.Definitions;
import hitomado.procedures.Procedure;
import hitomado.procedures.Programme;
import hitomado.rules.FactType;
import java.util.List;
import java.util.Map;

/// 結果の列の約束 — which results a table may get and lose by what its programme or procedure is read for.
public final class Results {
    private static final Map<String, FactType> TYPES = Map.of(
            "number", FactType.NUMBER,
            "text", FactType.TEXT,
            "boolean", FactType.BOOLEAN,
            "date", FactType.DATE,
            "time", FactType.TIME,
            "dateTime", FactType.DATE_TIME,
            "choice", FactType.CHOICE);

    private Results() {}

    static FactType type(String written) {
        return TYPES.getOrDefault(written, FactType.TEXT);
    }

    /// Kinds of value that a further table may give.
    public static List<String> types() {
        return List.of("number", "text", "boolean", "date");
    }

    /// Whether it is the table that decides its programme or procedure, not one beside it.
    public static boolean decides(Sheet.Ref ref) {
        var owner = ref.owner();
        return ref.table()
                .equals(ref.isProgramme() ? Programme.tableOf(owner) : "outcome." + Procedure.camelCase(owner));
    }

    /// What the table may be made to give besides: a programme that pays gives an amount, a procedure its outcome only.
    public static List<Column> addable(Sheet sheet, Definitions definitions) {
        var amount = Column.result(Programme.AMOUNT, "number", List.of());
        boolean pays = definitions
                .findProgramme(sheet.ref().owner())
                .filter(programme -> programme.benefit().per() != Programme.Per.NONE)
                .isPresent();
        boolean has = sheet.columns().stream().anyMatch(column -> column.isSame(amount));
        return sheet.ref().isProgramme() && decides(sheet.ref()) && pays && !has ? List.of(amount) : List.of();
    }

    /// Whether a table beside the deciding one may give whatever its author names.
    public static boolean free(Sheet sheet) {
        return !sheet.ref().isParameter() && !decides(sheet.ref());
    }

    /// Conditions go as they like; what a programme or procedure is read for stays, and one result at least.
    public static boolean removable(Sheet sheet, Column column) {
        return switch (column.kind()) {
            case CONDITION -> true;
            case RESULT ->
                !(decides(sheet.ref()) && List.of(Programme.ENTITLED, "outcome").contains(column.name()))
                        && sheet.columns().stream()
                                        .filter(other -> other.kind() == Column.Kind.RESULT)
                                        .count()
                                > 1;
            case BECAUSE_JA, BECAUSE_EASY, BECAUSE_EN, LAW, SOURCE, UNVERIFIED, SATISFIED_BY, FROM, TO, VALUE -> false;
        };
    }
}
