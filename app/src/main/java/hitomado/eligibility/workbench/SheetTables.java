package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Column.Kind;
import hitomado.procedures.Definitions;
import hitomado.rules.DecisionTable;
import hitomado.rules.HitPolicy;
import hitomado.rules.Located;
import hitomado.rules.Position;
import hitomado.rules.RuleSource;
import hitomado.rules.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes rules of sheets without reading all other files again, for what has to follow an edit at once.
final class SheetTables {
    private final Definitions base;

    SheetTables(Definitions base) {
        this.base = base;
    }

    /// The published facts and tables with the tables of changed files in the place of theirs.
    ///
    /// @throws DateTimeParseException where a sheet's dates cannot be read
    RuleSource with(Map<String, String> files) {
        var source = base.rules().source();
        var tables = new ArrayList<>(source.tables());
        files.forEach((path, text) -> {
            if (FileChange.hasSheets(path)) {
                tables.removeIf(table -> table.at().file().equals(path));
                SheetReader.sheets(path, text).forEach(sheet -> tables.addAll(tables(sheet)));
            }
        });
        return new RuleSource(source.facts(), source.groups(), tables, List.of(), List.of(), source.topics());
    }

    /// What a sheet is to the compiler: one table, or one for each value of a parameter.
    List<DecisionTable> tables(Sheet sheet) {
        var former = base.rules().source().tables().stream()
                .filter(table -> table.id().equals(sheet.ref().table()))
                .toList();
        if (!sheet.ref().isParameter()) {
            return List.of(table(sheet, former));
        }
        return former.isEmpty() ? List.of() : values(sheet, former.getFirst());
    }

    private static DecisionTable table(Sheet sheet, List<DecisionTable> former) {
        var at = new Position(sheet.ref().path(), 1, 1);
        return new DecisionTable(
                sheet.ref().table(),
                SubjectKind.find(sheet.subject()).orElse(SubjectKind.EVENT),
                HitPolicy.find(sheet.hitPolicy()).orElse(HitPolicy.FIRST),
                sheet.columns().stream()
                        .filter(column -> column.kind() == Kind.CONDITION)
                        .map(column -> new Located(column.name(), at))
                        .toList(),
                sheet.columns().stream()
                        .filter(column -> column.kind() == Kind.RESULT)
                        .map(column -> output(column, former))
                        .toList(),
                sheet.lines().stream().map(line -> row(sheet, line)).toList(),
                at,
                day(sheet.from()),
                day(sheet.to()));
    }

    /// As the published table has it, as far as the column is the same; a new one as it is written.
    private static DecisionTable.Output output(Column column, List<DecisionTable> former) {
        return former.stream()
                .flatMap(table -> table.outputs().stream())
                .filter(output -> output.name().equals(column.name()) && output.type() == Results.type(column.type()))
                .filter(output -> column.choices().isEmpty() || column.choices().equals(output.choices()))
                .findFirst()
                .orElseGet(
                        () -> new DecisionTable.Output(column.name(), Results.type(column.type()), column.choices()));
    }

    private static DecisionTable.Row row(Sheet sheet, Sheet.Line line) {
        var at = new Position(sheet.ref().path(), line.first(), 1);
        return new DecisionTable.Row(
                located(sheet, line, Kind.CONDITION, at), located(sheet, line, Kind.RESULT, at), Map.of(), at);
    }

    private static List<Located> located(Sheet sheet, Sheet.Line line, Kind kind, Position row) {
        var texts = new ArrayList<Located>();
        for (int i = 0; i < line.cells().size(); i++) {
            var cell = line.cells().get(i);
            if (sheet.columns().get(i).kind() == kind) {
                var at = cell.line() == 0 ? row : new Position(row.file(), cell.line(), cell.column());
                texts.add(new Located(cell.text(), at));
            }
        }
        return texts;
    }

    /// Each value is a version of a table without inputs; it holds until the day before the next one.
    private static List<DecisionTable> values(Sheet sheet, DecisionTable former) {
        var tables = new ArrayList<DecisionTable>();
        for (int i = 0; i < sheet.lines().size(); i++) {
            var at = new Position(sheet.ref().path(), sheet.lines().get(i).first(), 1);
            var value = List.of(new Located(sheet.text(i, 2), at));
            var next = i + 1 < sheet.lines().size() ? day(sheet.text(i + 1, 0)) : null;
            var to = day(sheet.text(i, 1));
            tables.add(new DecisionTable(
                    sheet.ref().table(),
                    SubjectKind.EVENT,
                    HitPolicy.FIRST,
                    List.of(),
                    former.outputs(),
                    List.of(new DecisionTable.Row(List.of(), value, Map.of(), at)),
                    at,
                    day(sheet.text(i, 0)),
                    to != null || next == null ? to : next.minusDays(1)));
        }
        return tables;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
