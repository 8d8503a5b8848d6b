package hitomado.eligibility.scan;

import hitomado.procedures.Definitions;
import hitomado.registry.FactSheet;
import hitomado.registry.HouseholdId;
import hitomado.registry.ResidentId;
import hitomado.registry.columns.CityFacts;
import hitomado.registry.columns.CityRoll.Doubt;
import hitomado.registry.columns.CityRoll.Why;
import hitomado.rules.FactId;
import hitomado.rules.Reading;
import hitomado.rules.Value;
import hitomado.rules.bulk.Population;
import hitomado.rules.bulk.PopulationWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// 一つの世帯 — the facts of one household as the register gives them, in the shape of a city of this household alone.
///
/// @param doubts why it cannot be decided; empty where it can
record OneHousehold(List<ResidentId> persons, Population population, List<Doubt> doubts) {
    private static final LocalDate OLDEST = LocalDate.of(1870, 1, 1);
    private static final FactId BIRTH = new FactId("person.birthDate");
    private static final FactId RELATIONSHIP = new FactId("person.relationship");

    OneHousehold {
        persons = List.copyOf(persons);
        doubts = List.copyOf(doubts);
    }

    static OneHousehold of(
            Definitions definitions, Set<FactId> facts, HouseholdId household, FactSheet.Given given, LocalDate day) {
        var writer = Population.writer(definitions.rules(), facts);
        var doubts = new ArrayList<Doubt>();
        writer.household();
        for (var member : given.members()) {
            writer.person();
            for (var fact : facts) {
                write(writer, fact, member).ifPresent(why -> doubts.add(new Doubt(member.id(), household, why)));
            }
        }
        var population = writer.finish();
        var persons = given.members().stream().map(FactSheet.Member::id).toList();
        for (var row = 0; row < persons.size(); row++) {
            if (isImpossible(population.find(BIRTH, row).orElse(Value.ABSENT), day)) {
                doubts.add(new Doubt(persons.get(row), household, Why.IMPOSSIBLE_BIRTH));
            }
        }
        if (heads(population) != 1) {
            doubts.add(new Doubt(persons.getFirst(), household, Why.NO_HEAD));
        }
        return new OneHousehold(persons, population, doubts);
    }

    private static java.util.Optional<Why> write(PopulationWriter writer, FactId fact, FactSheet.Member member) {
        var column = writer.column(fact);
        var text = member.facts().get(fact.value());
        if (text == null) {
            return java.util.Optional.empty();
        }
        return switch (Value.read(writer.type(column), text)) {
            case Reading.Read(var value) -> {
                writer.value(column, value);
                yield java.util.Optional.empty();
            }
            case Reading.Unreadable unreadable -> java.util.Optional.of(Why.UNREADABLE);
        };
    }

    private static boolean isImpossible(Value birth, LocalDate day) {
        return !(birth instanceof Value.Day(var date)) || date.isAfter(day) || date.isBefore(OLDEST);
    }

    private static long heads(Population population) {
        return java.util.stream.IntStream.range(0, population.persons())
                .filter(row -> population
                        .find(RELATIONSHIP, row)
                        .map(Value::text)
                        .filter(CityFacts.HEAD::equals)
                        .isPresent())
                .count();
    }
}
