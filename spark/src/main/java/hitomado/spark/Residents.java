package hitomado.spark;

import hitomado.procedures.Definitions;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.FactType;
import hitomado.rules.Reading;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/// 住民の表 — the input: one row a person with `household`, `person`, `position`, and one text column for each fact that is
/// known, named by its id; null: not known, empty: known to be none. Facts of the household stand on its first row.
final class Residents {
    static final String HOUSEHOLD = "household";
    static final String PERSON = "person";
    static final String POSITION = "position";

    private final LocalDate asOf;
    private final List<Column> columns;

    private record Column(int place, FactId fact, FactType type, boolean ofPerson) {}

    /// @throws IllegalArgumentException for a table that lacks a column or has one that is no fact
    Residents(Definitions definitions, LocalDate asOf, StructType schema) {
        this.asOf = asOf;
        var names = List.of(schema.fieldNames());
        for (var needed : List.of(HOUSEHOLD, PERSON, POSITION)) {
            if (!names.contains(needed)) {
                throw new IllegalArgumentException("no column " + needed);
            }
        }
        columns = IntStream.range(0, names.size())
                .filter(place -> !Set.of(HOUSEHOLD, PERSON, POSITION).contains(names.get(place)))
                .mapToObj(place -> column(definitions, place, names.get(place)))
                .toList();
    }

    private static Column column(Definitions definitions, int place, String name) {
        var id = new FactId(name);
        var fact = definitions.findFact(id).orElseThrow(() -> new IllegalArgumentException("no such fact: " + name));
        return new Column(place, id, fact.type(), id.prefix().equals(SubjectKind.PERSON.code()));
    }

    /// What a household's rows say, or why they cannot be used.
    sealed interface Home {
        record Usable(Situation situation) implements Home {}

        record Bad(String why) implements Home {}
    }

    Home home(List<Row> rows) {
        var people = new ArrayList<SubjectId>();
        Map<FactKey, Value> known = new HashMap<>();
        for (int place = 0; place < rows.size(); place++) {
            var person = new SubjectId("p" + (place + 1));
            people.add(person);
            for (var column : columns) {
                var text = rows.get(place).getString(column.place());
                if (text == null || !column.ofPerson() && place > 0) {
                    continue;
                }
                switch (Value.read(column.type(), text)) {
                    case Reading.Read(var value) ->
                        known.put(new FactKey(column.fact(), column.ofPerson() ? person : SubjectId.HOUSEHOLD), value);
                    case Reading.Unreadable(var why) -> {
                        return new Home.Bad(column.fact() + ": " + why);
                    }
                }
            }
        }
        return bornLater(known)
                ? new Home.Bad("born after " + asOf)
                : new Home.Usable(new Situation(asOf, people, known));
    }

    private boolean bornLater(Map<FactKey, Value> known) {
        return known.entrySet().stream()
                .anyMatch(fact -> fact.getKey().fact().value().equals("person.birthDate")
                        && fact.getValue() instanceof Value.Day(var day)
                        && day.isAfter(asOf));
    }
}
