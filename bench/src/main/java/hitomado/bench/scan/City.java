package hitomado.bench.scan;

import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.FactType;
import hitomado.rules.RuleBook;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import hitomado.rules.bulk.Population;
import hitomado.rules.bulk.PopulationWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// 計測用の市 — residents in households, each fact an array of numbers; a seed gives the same city everywhere.
record City(List<Column> columns, int[][] values, int[] households) {
    static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    /// `households` are the first rows of the households, with the number of residents at the end.
    static City of(List<Column> columns, int residents, SplittableRandom random) {
        int[] starts = new int[residents + 1];
        int count = 0;
        for (int row = 0; row < residents; row += 1 + Math.min(random.nextInt(6), random.nextInt(6))) {
            starts[count++] = row;
        }
        starts[count] = residents;
        int[] households = java.util.Arrays.copyOf(starts, count + 1);
        int[][] values = new int[columns.size()][residents];
        for (int column = 0; column < values.length; column++) {
            fill(columns.get(column), values[column], households, random);
        }
        return new City(columns, values, households);
    }

    private static void fill(Column column, int[] into, int[] households, SplittableRandom random) {
        if (!column.ofHousehold()) {
            for (int row = 0; row < into.length; row++) {
                into[row] = value(column, random);
            }
            return;
        }
        for (int household = 0; household + 1 < households.length; household++) {
            java.util.Arrays.fill(into, households[household], households[household + 1], value(column, random));
        }
    }

    /// Money and minutes are skewed to small values, as they are in life; everything else is even.
    private static int value(Column column, SplittableRandom random) {
        if (column.empty() > 0 && random.nextInt(1000) < column.empty()) {
            return Column.NONE;
        }
        int value = random.nextInt(column.most() + 1);
        return column.most() > 100 && column.type() == FactType.NUMBER
                ? Math.min(value, random.nextInt(column.most() + 1))
                : value;
    }

    int residents() {
        return values[0].length;
    }

    /// The value of a fact of a resident.
    Value value(int column, int row) {
        int value = values[column][row];
        if (value == Column.NONE) {
            return Value.ABSENT;
        }
        return switch (columns.get(column).type()) {
            case NUMBER -> Value.of(value);
            case DATE -> Value.of(LocalDate.ofEpochDay(Column.DAY_ZERO + value));
            case BOOLEAN -> Value.of(value == 1);
            case CHOICE, TEXT -> new Value.Text(Column.code(value));
            case TIME, DATE_TIME -> throw new IllegalStateException("no such fact");
        };
    }

    /// The same as raw columns.
    Population population(RuleBook book) {
        PopulationWriter writer = Population.writer(
                book, columns.stream().map(column -> new FactId(column.name())).toList());
        int[] places = columns.stream()
                .mapToInt(column -> writer.column(new FactId(column.name())))
                .toArray();
        for (int household = 0; household + 1 < households.length; household++) {
            writer.household();
            for (int row = households[household]; row < households[household + 1]; row++) {
                writer.person();
                for (int column = 0; column < places.length; column++) {
                    if (row == households[household] || !columns.get(column).ofHousehold()) {
                        writer.value(places[column], value(column, row));
                    }
                }
            }
        }
        return writer.finish();
    }

    /// A household as the scalar executor sees it.
    Situation situation(int household) {
        List<SubjectId> persons = new ArrayList<>();
        Map<FactKey, Value> known = new HashMap<>();
        for (int row = households[household]; row < households[household + 1]; row++) {
            var person = new SubjectId("p" + persons.size());
            persons.add(person);
            for (int column = 0; column < values.length; column++) {
                String name = columns.get(column).name();
                String subject = columns.get(column).ofHousehold() ? "household" : person.value();
                known.put(FactKey.of(name, subject), value(column, row));
            }
        }
        return new Situation(DAY, persons, known);
    }
}
