package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Column.Kind;
import hitomado.procedures.Definitions;
import hitomado.procedures.Reason;
import hitomado.rules.DecisionTable;
import hitomado.rules.FactType;
import hitomado.rules.HitPolicy;
import hitomado.rules.Position;
import hitomado.rules.Problem;
import hitomado.rules.Problems;
import hitomado.rules.RuleSource;
import hitomado.rules.dmn.DmnTable;
import hitomado.rules.dmn.DmnWriter;
import hitomado.rules.dmn.DmnWriting;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// DMN での受渡し — a sheet as DMN 1.5 XML, and DMN XML into a sheet, whose columns may come and go.
@Service
public class DmnExchange {
    /// As long as a table of ours may be.
    private static final int MOST_ROWS = 2_000;

    private static final int LONGEST_CELL = 20_000;
    private final Rules rules;

    DmnExchange(Rules rules) {
        this.rules = rules;
    }

    /// 読込みの結果.
    public sealed interface Import {
        /// The rows to take the place of the sheet's.
        record Taken(Edit edit) implements Import {}

        /// Not a model, or outside the subset, each with its place in the XML.
        record Refused(List<Problem> problems) implements Import {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /// Not a table of the same shape.
        ///
        /// @param what message key below `workbench.`
        record Other(String what, String own, String theirs) implements Import {}
    }

    /// The sheet as a model with one decision; parameters and results of other tables are inputs of the model.
    public DmnWriting export(Draft draft, Sheet sheet) {
        var definitions = rules.definitions(draft.base());
        var tables = new SheetTables(definitions);
        try {
            var names = names(definitions, tables.with(draft.files()));
            return tables.tables(sheet).stream()
                    .findFirst()
                    .map(table -> DmnWriter.write(noted(table, sheet), names))
                    .orElseGet(() -> new DmnWriting.Refused(List.of()));
        } catch (DateTimeParseException unreadable) {
            var at = new Position(sheet.ref().path(), 1, 1);
            return new DmnWriting.Refused(List.of(new Problem(at, Problems.SYNTAX, "validFrom or validTo is no day")));
        }
    }

    private static Map<String, FactType> names(Definitions definitions, RuleSource source) {
        var names = new TreeMap<String, FactType>();
        definitions.facts().forEach((id, fact) -> names.put(id.value(), fact.type()));
        source.tables()
                .forEach(table ->
                        table.outputs().forEach(output -> names.put(table.id() + "." + output.name(), output.type())));
        return names;
    }

    /// With reasons and articles, so that they go along.
    private static DecisionTable noted(DecisionTable table, Sheet sheet) {
        var rows = new ArrayList<DecisionTable.Row>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var notes = new LinkedHashMap<String, String>();
            for (int column = 0; column < sheet.columns().size(); column++) {
                var name = note(sheet.columns().get(column));
                if (!name.isEmpty() && !sheet.text(i, column).isEmpty()) {
                    notes.put(name, sheet.text(i, column));
                }
            }
            rows.add(new DecisionTable.Row(row.conditions(), row.outputs(), notes, row.at()));
        }
        return new DecisionTable(
                table.id(),
                table.subject(),
                table.policy(),
                table.inputs(),
                table.outputs(),
                rows,
                table.at(),
                table.validFrom(),
                table.validTo());
    }

    private static String note(Column column) {
        return switch (column.kind()) {
            case BECAUSE_JA -> Reason.BECAUSE_JA;
            case BECAUSE_EASY -> Reason.BECAUSE_EASY;
            case BECAUSE_EN -> Reason.BECAUSE_EN;
            case LAW -> Reason.LAW;
            case SOURCE -> Reason.SOURCE;
            case UNVERIFIED -> Reason.UNVERIFIED;
            case SATISFIED_BY -> Reason.SATISFIED_BY;
            case CONDITION, RESULT, FROM, TO, VALUE -> "";
        };
    }

    /// What the XML makes of the sheet; nothing is written.
    public Import read(Draft draft, Sheet sheet, String file, byte[] content) {
        return switch (DmnTable.read(file, content)) {
            case DmnTable.Reading.Refused(var problems) -> new Import.Refused(problems);
            case DmnTable.Reading.Read(var tables)
            when tables.size() != 1 ->
                new Import.Other("dmn.noTable", sheet.ref().table(), Integer.toString(tables.size()));
            case DmnTable.Reading.Read(var tables) -> taken(draft, sheet, tables.getFirst());
        };
    }

    private Import taken(Draft draft, Sheet sheet, DmnTable table) {
        var own = sheet.columns().stream().filter(Column::isFormula).toList();
        var theirs = columns(draft, sheet, table);
        if (theirs.isEmpty()) {
            return new Import.Other("dmn.columns", names(own), names(table));
        }
        var policy = HitPolicy.find(sheet.hitPolicy()).orElse(HitPolicy.FIRST);
        if (policy != table.policy()) {
            return new Import.Other("dmn.policy", policy.name(), table.policy().name());
        }
        if (table.rows().isEmpty() || table.rows().size() > MOST_ROWS) {
            return new Import.Other("paste.tooMany", "", "");
        }
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < table.rows().size(); row++) {
            rows.add(row(sheet, row, table.rows().get(row)));
        }
        if (rows.stream().flatMap(List::stream).anyMatch(text -> text.length() > LONGEST_CELL)) {
            return new Import.Other("cellTooLong", "", "");
        }
        return new Import.Taken(own.equals(theirs) ? new Edit.Replace(rows) : new Edit.Reshape(theirs, rows));
    }

    /// The columns of the file as the table may have them; empty where one is unknown, twice, or missed.
    private List<Column> columns(Draft draft, Sheet sheet, DmnTable table) {
        var definitions = rules.definitions(draft.base());
        var known = Inputs.of(sheet, rules.sheets(draft), definitions).names();
        var columns = new ArrayList<Column>();
        for (var input : table.inputs()) {
            var column = Column.condition(input.text().strip());
            own(sheet, column)
                    .or(() -> known.contains(column.name()) ? Optional.of(column) : Optional.empty())
                    .ifPresent(columns::add);
        }
        for (var name : table.outputs()) {
            var column = Column.result(name, "", List.of());
            own(sheet, column)
                    .or(() -> Results.addable(sheet, definitions).stream()
                            .filter(column::isSame)
                            .findFirst())
                    .ifPresent(columns::add);
        }
        boolean all = columns.stream().distinct().count()
                == table.inputs().size() + table.outputs().size();
        boolean missed = sheet.columns().stream()
                .filter(Column::isFormula)
                .anyMatch(column -> columns.stream().noneMatch(column::isSame) && !Results.removable(sheet, column));
        return all && !missed ? columns : List.of();
    }

    private static Optional<Column> own(Sheet sheet, Column column) {
        return sheet.columns().stream().filter(column::isSame).findFirst();
    }

    private static String names(List<Column> columns) {
        return names(columns, Kind.CONDITION) + " → " + names(columns, Kind.RESULT);
    }

    private static String names(List<Column> columns, Kind kind) {
        return columns.stream()
                .filter(column -> column.kind() == kind)
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }

    private static String names(DmnTable table) {
        var inputs = table.inputs().stream().map(input -> input.text().strip()).toList();
        return String.join(", ", inputs) + " → " + String.join(", ", table.outputs());
    }

    /// The formulas of the file, then the notes; those that the file does not have stay those of the same row.
    private static List<String> row(Sheet sheet, int number, DmnTable.Row row) {
        var texts = new ArrayList<String>();
        Stream.concat(row.cells().stream(), row.results().stream())
                .forEach(text -> texts.add(text.text().strip()));
        for (int column = 0; column < sheet.columns().size(); column++) {
            var of = sheet.columns().get(column);
            if (!of.isFormula()) {
                var former = number < sheet.lines().size() ? sheet.text(number, column) : "";
                texts.add(Objects.requireNonNullElse(row.notes().get(note(of)), former)
                        .replace("\n", SheetReader.SEPARATOR));
            }
        }
        return texts;
    }
}
