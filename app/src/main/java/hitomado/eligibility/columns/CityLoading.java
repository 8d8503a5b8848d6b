package hitomado.eligibility.columns;

import hitomado.procedures.City.Ward;
import hitomado.procedures.Definitions;
import hitomado.procedures.LocalText;
import hitomado.registry.columns.CityColumn;
import hitomado.registry.columns.CityRoll;
import hitomado.rules.FactId;
import hitomado.rules.Value;
import hitomado.rules.bulk.Population;
import hitomado.rules.bulk.PopulationWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns a roll of the register into the columns of the rules.
final class CityLoading {
    private final Definitions definitions;
    private final CityRoll roll;
    private final List<Integer> homes = new ArrayList<>();

    CityLoading(Definitions definitions, CityRoll roll) {
        this.definitions = definitions;
        this.roll = roll;
        for (var home = 0; home + 1 < roll.firstRow().length; home++) {
            if (roll.firstRow()[home] < roll.firstRow()[home + 1]) {
                homes.add(home);
            }
        }
    }

    City city(Set<FactId> facts, LocalDate day, Instant now) {
        var births = ((CityColumn.Days) column("person.birthDate")).days();
        var relations = (CityColumn.Texts) column(CityRoll.RELATIONSHIP);
        return new City(
                population(facts),
                roll.persons(),
                kept(),
                ward(),
                new Breakdown(AgeBand.codes(births, day), AgeBand.labels()),
                new Breakdown(HouseholdType.codes(roll.firstRow(), births, relations, day), HouseholdType.labels()),
                roll.doubts(),
                day,
                now);
    }

    private CityColumn column(String fact) {
        var column = roll.columns().get(fact);
        if (column == null) {
            throw new IllegalStateException("not in the roll: " + fact);
        }
        return column;
    }

    private CityRoll.Ids kept() {
        var high = new long[homes.size()];
        var low = new long[homes.size()];
        for (var i = 0; i < high.length; i++) {
            high[i] = roll.households().high()[homes.get(i)];
            low[i] = roll.households().low()[homes.get(i)];
        }
        return new CityRoll.Ids(high, low);
    }

    private Population population(Set<FactId> facts) {
        var writer = Population.writer(definitions.rules(), facts);
        var fillers = facts.stream()
                .map(fact -> filler(writer, writer.column(fact), column(fact.value())))
                .toArray(Filler[]::new);
        var first = roll.firstRow();
        for (var home : homes) {
            writer.household();
            for (var row = first[home]; row < first[home + 1]; row++) {
                writer.person();
                for (var filler : fillers) {
                    filler.fill(row);
                }
            }
        }
        return writer.finish();
    }

    /// Writes one fact of one row.
    private interface Filler {
        void fill(int row);
    }

    private static Filler filler(PopulationWriter writer, int column, CityColumn from) {
        return switch (from) {
            case CityColumn.Days(var days) ->
                row -> {
                    if (days[row] == CityColumn.NO_DAY) {
                        writer.absent(column);
                    } else {
                        writer.day(column, days[row]);
                    }
                };
            case CityColumn.Numbers(var numbers) ->
                row -> {
                    if (numbers[row] == CityColumn.NO_NUMBER) {
                        writer.absent(column);
                    } else {
                        writer.number(column, numbers[row]);
                    }
                };
            case CityColumn.Flags(var flags) -> row -> writer.truth(column, flags[row]);
            case CityColumn.Texts(var codes, var texts) -> {
                var values = texts.stream().map(Value::of).toArray(Value[]::new);
                yield row -> writer.value(column, values[codes[row]]);
            }
        };
    }

    private Breakdown ward() {
        var texts = (CityColumn.Texts) column(CityRoll.WARD);
        Map<String, Ward> wards =
                definitions.city().wards().stream().collect(Collectors.toMap(Ward::code, ward -> ward));
        var labels = texts.texts().stream()
                .map(code -> wards.containsKey(code) ? wards.get(code).name() : unknown(code))
                .toList();
        var codes = new byte[texts.codes().length];
        for (var row = 0; row < codes.length; row++) {
            codes[row] = (byte) texts.codes()[row];
        }
        return new Breakdown(codes, labels);
    }

    private static LocalText unknown(String code) {
        return code.isEmpty()
                ? new LocalText("区の登録なし", "区（く）が わからない", "No ward on record")
                : new LocalText(code, code, code);
    }
}
