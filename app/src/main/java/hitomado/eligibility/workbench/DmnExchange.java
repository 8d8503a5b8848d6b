package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Column.Kind;
import hitomado.procedures.Definitions;
import hitomado.procedures.Reason;
import hitomado.rules.DecisionTable;
import hitomado.rules.FactType;
import hitomado.rules.HitPolicy;
import hitomado.rules.Problem;
import hitomado.rules.dmn.DmnTable;
import hitomado.rules.dmn.DmnWriter;
import hitomado.rules.dmn.DmnWriting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// DMN での受渡し — a sheet as DMN 1.5 XML, and DMN XML into a sheet of the same columns.
@Service
public class DmnExchange {
    /// As long as a table of ours may be.
    private static final int MOST_ROWS = 2_000;

    private static final int LONGEST_CELL = 20_000;
    private final Published published;

    DmnExchange(Published published) {
        this.published = published;
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

    /// The sheet as a model with one decision; parameters are inputs of the model.
    public DmnWriting export(Draft draft, Sheet sheet) {
        var definitions = published.definitions(draft.base());
        return new SheetTables(definitions)
                .tables(sheet).stream()
                        .findFirst()
                        .map(table -> DmnWriter.write(noted(table, sheet), names(definitions)))
                        .orElseGet(() -> new DmnWriting.Refused(List.of()));
    }

    private static Map<String, FactType> names(Definitions definitions) {
        var names = new TreeMap<String, FactType>();
        definitions.facts().forEach((id, fact) -> names.put(id.value(), fact.type()));
        definitions
                .rules()
                .source()
                .tables()
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
    public Import read(Sheet sheet, String file, byte[] content) {
        return switch (DmnTable.read(file, content)) {
            case DmnTable.Reading.Refused(var problems) -> new Import.Refused(problems);
            case DmnTable.Reading.Read(var tables)
            when tables.size() != 1 ->
                new Import.Other("dmn.noTable", sheet.ref().table(), Integer.toString(tables.size()));
            case DmnTable.Reading.Read(var tables) -> taken(sheet, tables.getFirst());
        };
    }

    private static Import taken(Sheet sheet, DmnTable table) {
        var own = names(sheet, Kind.CONDITION) + " → " + names(sheet, Kind.RESULT);
        var theirs = String.join(
                        ", ",
                        table.inputs().stream()
                                .map(input -> input.text().strip())
                                .toList()) + " → " + String.join(", ", table.outputs());
        if (!own.equals(theirs)) {
            return new Import.Other("dmn.columns", own, theirs);
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
        boolean tooLong = rows.stream().flatMap(List::stream).anyMatch(text -> text.length() > LONGEST_CELL);
        return tooLong ? new Import.Other("cellTooLong", "", "") : new Import.Taken(new Edit.Replace(rows));
    }

    private static String names(Sheet sheet, Kind kind) {
        return String.join(
                ", ",
                sheet.columns().stream()
                        .filter(column -> column.kind() == kind)
                        .map(Column::name)
                        .toList());
    }

    /// Notes that the file does not have stay those of the same row.
    private static List<String> row(Sheet sheet, int number, DmnTable.Row row) {
        var cells = Stream.concat(row.cells().stream(), row.results().stream())
                .map(text -> text.text().strip())
                .iterator();
        var texts = new ArrayList<String>();
        for (int column = 0; column < sheet.columns().size(); column++) {
            var of = sheet.columns().get(column);
            var former = number < sheet.lines().size() ? sheet.text(number, column) : "";
            texts.add(
                    of.isFormula()
                            ? cells.next()
                            : Objects.requireNonNullElse(row.notes().get(note(of)), former)
                                    .replace("\n", SheetReader.SEPARATOR));
        }
        return texts;
    }
}
