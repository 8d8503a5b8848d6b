package hitomado.spark;

import hitomado.procedures.Definitions;
import hitomado.procedures.Programme;
import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/// Households with random facts, of which some are not known; as rows for Spark and as situations for the scalar
/// executor.
final class Population {
    private static final List<String> RELATIONS = List.of("世帯主", "妻", "子", "子", "子の子", "父");

    private final LocalDate asOf;
    private final Random random;
    private final List<FactDefinition> facts;
    final Map<String, Situation> homes = new LinkedHashMap<>();
    final List<Row> rows = new ArrayList<>();

    Population(Definitions definitions, LocalDate asOf, int households, long seed) {
        this.asOf = asOf;
        random = new Random(seed);
        var needs = definitions.programmes().keySet().stream()
                .map(Programme::needOf)
                .toList();
        facts = definitions.rules().reads(needs, List.of()).stream()
                .flatMap(id -> definitions.rules().findFact(id).stream())
                .filter(fact -> fact.derivation() == null && !prefix(fact.id()).equals(SubjectKind.EVENT.code()))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        for (int home = 0; home < households; home++) {
            add("h" + home);
        }
    }

    private static String prefix(FactId id) {
        return id.prefix();
    }

    StructType schema() {
        var schema = new StructType()
                .add("household", DataTypes.StringType)
                .add("person", DataTypes.StringType)
                .add("position", DataTypes.IntegerType);
        for (var fact : facts) {
            schema = schema.add(fact.id().value(), DataTypes.StringType);
        }
        return schema;
    }

    private void add(String home) {
        var people = new ArrayList<SubjectId>();
        Map<FactKey, Value> known = new HashMap<>();
        int size = 1 + random.nextInt(5);
        for (int place = 0; place < size; place++) {
            var person = new SubjectId("p" + (place + 1));
            people.add(person);
            var row = new ArrayList<Object>(List.of(home, home + "-" + place, place));
            for (var fact : facts) {
                boolean ofPerson = prefix(fact.id()).equals(SubjectKind.PERSON.code());
                var text = ofPerson || place == 0 ? text(fact, place) : null;
                row.add(text);
                if (text != null) {
                    var value = Value.parse(fact.type(), text);
                    known.put(new FactKey(fact.id(), ofPerson ? person : SubjectId.HOUSEHOLD), value);
                }
            }
            rows.add(RowFactory.create(row.toArray()));
        }
        homes.put(home, new Situation(asOf, people, known));
    }

    private @Nullable String text(FactDefinition fact, int place) {
        if (random.nextInt(12) == 0) {
            return null;
        }
        if (fact.id().value().equals("person.relationship")) {
            return RELATIONS.get(Math.min(place, 5));
        }
        return switch (fact.type()) {
            case BOOLEAN -> Boolean.toString(random.nextInt(4) == 0);
            case NUMBER -> Integer.toString(random.nextInt(40) * 100_000);
            case DATE -> asOf.minusDays(random.nextInt(33_000)).toString();
            case CHOICE -> fact.choices().get(random.nextInt(fact.choices().size()));
            case TEXT, TIME, DATE_TIME -> "";
        };
    }
}
