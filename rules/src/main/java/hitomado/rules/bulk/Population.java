package hitomado.rules.bulk;

import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.FactType;
import hitomado.rules.RuleBook;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import hitomado.rules.bulk.columns.RawCity;
import hitomado.rules.bulk.columns.RawColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// 市民の列 — the given facts of a whole city in memory, independent of plans and days; immutable, for many threads.
///
/// Rows of persons are sorted by household; facts of households have a row per household, facts of events one row.
/// A value may be known, known to be empty, or not known. Fill one with [#writer].
public final class Population {
    private final RawCity city;

    Population(RawCity city) {
        this.city = city;
    }

    /// Writes columns for these facts of the book.
    public static PopulationWriter writer(RuleBook book, Collection<FactId> facts) {
        return new PopulationWriter(book, facts);
    }

    /// Parts with the same facts as one city, one after the other: what several threads have loaded.
    public static Population join(List<Population> parts) {
        return PopulationWriter.join(parts);
    }

    public int persons() {
        return city.persons();
    }

    public int households() {
        return city.households();
    }

    /// The row of the household's first person; with the number of households the number of persons.
    public int firstPerson(int household) {
        return city.firsts()[household];
    }

    public int householdOf(int person) {
        return city.householdOf(person);
    }

    public Set<FactId> facts() {
        return city.columns().keySet();
    }

    /// A value by the row of its person or household (0 for facts of events); empty when it is not known.
    public Optional<Value> find(FactId fact, int row) {
        RawColumn column = city.columns().get(fact);
        return column == null ? Optional.empty() : Optional.ofNullable(column.value(row));
    }

    /// The memory that the columns take.
    public long bytes() {
        return 4L * city.firsts().length
                + city.columns().values().stream().mapToLong(RawColumn::bytes).sum();
    }

    /// The same city with these facts only; everything else is not known. Shares the columns.
    public Population only(Collection<FactId> facts) {
        var kept = new HashMap<>(city.columns());
        kept.keySet().retainAll(Set.copyOf(facts));
        return new Population(new RawCity(city.firsts(), kept));
    }

    /// The same city, what is not known of a fact taken for a value. Shares the columns.
    public Population presuming(FactId fact, Value value) {
        var more = new HashMap<>(city.columns());
        RawColumn known = more.get(fact);
        more.put(fact, known == null ? new RawColumn.Same(typeOf(value), value) : new RawColumn.Presumed(known, value));
        return new Population(new RawCity(city.firsts(), more));
    }

    /// A city of one household of this one.
    public Population of(int household) {
        int first = firstPerson(household);
        int end = firstPerson(household + 1);
        Map<FactId, RawColumn> cut = new HashMap<>();
        city.columns()
                .forEach((fact, column) -> cut.put(
                        fact,
                        switch (SubjectKind.find(fact.prefix()).orElseThrow()) {
                            case EVENT -> column;
                            case HOUSEHOLD -> column.rows(household, household + 1);
                            case PERSON -> column.rows(first, end);
                        }));
        return new Population(new RawCity(new int[] {0, end - first}, cut));
    }

    /// A household as the scalar executor sees it; its persons are `p1`, `p2`, … in the order of their rows.
    public Situation situation(int household, LocalDate asOf) {
        int first = firstPerson(household);
        List<SubjectId> persons = new ArrayList<>();
        for (int row = first; row < firstPerson(household + 1); row++) {
            persons.add(new SubjectId("p" + (row - first + 1)));
        }
        Map<FactKey, Value> known = new HashMap<>();
        city.columns().forEach((fact, column) -> {
            switch (SubjectKind.find(fact.prefix()).orElseThrow()) {
                case EVENT -> know(known, new FactKey(fact, SubjectId.EVENT), column, 0);
                case HOUSEHOLD -> know(known, new FactKey(fact, SubjectId.HOUSEHOLD), column, household);
                case PERSON -> {
                    for (int i = 0; i < persons.size(); i++) {
                        know(known, new FactKey(fact, persons.get(i)), column, first + i);
                    }
                }
            }
        });
        return new Situation(asOf, persons, known);
    }

    private static void know(Map<FactKey, Value> known, FactKey key, RawColumn column, int row) {
        Value value = column.value(row);
        if (value != null) {
            known.put(key, value);
        }
    }

    RawCity city() {
        return city;
    }

    /// The type of the column that a value alone makes.
    private static FactType typeOf(Value value) {
        return switch (value) {
            case Value.Num number -> FactType.NUMBER;
            case Value.Bool truth -> FactType.BOOLEAN;
            case Value.Day day -> FactType.DATE;
            case Value.Time time -> FactType.TIME;
            case Value.DateTime moment -> FactType.DATE_TIME;
            default -> FactType.TEXT;
        };
    }
}
