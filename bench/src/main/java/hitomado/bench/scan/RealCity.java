package hitomado.bench.scan;

import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.Value;
import hitomado.rules.bulk.Population;
import hitomado.rules.bulk.PopulationWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// 計測用の市民 — families with the facts of the real programmes: ages and relationships as in families, the rest drawn
/// at random; so many values in a thousand are not known, and five more are empty.
final class RealCity {
    private static final String BIRTH = "person.birthDate";
    private static final String RELATIONSHIP = "person.relationship";
    private static final String SEX = "person.sex";

    private final SplittableRandom random;
    private final LocalDate day;
    private final int unknown;
    private final PopulationWriter writer;
    private final List<FactDefinition> ofPerson = new ArrayList<>();
    private final List<FactDefinition> ofHousehold = new ArrayList<>();
    private final Map<String, Integer> special = new java.util.HashMap<>();

    private RealCity(RealProgrammes programmes, int unknown, SplittableRandom random) {
        this.random = random;
        this.unknown = unknown;
        day = programmes.persons().asOf();
        writer = Population.writer(programmes.book(), programmes.facts());
        for (FactId id : programmes.facts()) {
            FactDefinition fact = programmes.book().findFact(id).orElseThrow();
            if (List.of(BIRTH, RELATIONSHIP, SEX).contains(id.value())) {
                special.put(id.value(), writer.column(id));
            } else if (id.prefix().equals("person")) {
                ofPerson.add(fact);
            } else if (id.prefix().equals("household")) {
                ofHousehold.add(fact);
            }
        }
    }

    static Population of(RealProgrammes programmes, int residents, int unknown, SplittableRandom random) {
        var city = new RealCity(programmes, unknown, random);
        int persons = 0;
        while (persons < residents) {
            persons += city.household(residents - persons);
        }
        return city.writer.finish();
    }

    private int household(int most) {
        writer.household();
        ofHousehold.forEach(this::write);
        int head = 20 + random.nextInt(75);
        boolean man = random.nextInt(3) > 0;
        person("世帯主", man, head);
        int count = 1;
        if (count < most && random.nextInt(5) < 2) {
            person(man ? "妻" : "夫", !man, Math.max(18, head - 5 + random.nextInt(10)));
            count++;
        }
        int children = Math.max(0, random.nextInt(6) - 2);
        for (int child = 0; child < children && count < most; child++) {
            person(
                    random.nextInt(12) == 0 ? "子の子" : "子",
                    random.nextBoolean(),
                    Math.max(0, head - 24 - random.nextInt(18)));
            count++;
        }
        if (count < most && random.nextInt(12) == 0) {
            person("母", false, Math.min(105, head + 24));
            count++;
        }
        return count;
    }

    private void person(String relationship, boolean man, int age) {
        writer.person();
        int born = (int) day.toEpochDay() - age * 365 - age / 4 - random.nextInt(365);
        write(BIRTH, Value.of(LocalDate.ofEpochDay(born)));
        write(RELATIONSHIP, new Value.Text(relationship));
        write(SEX, new Value.Text(man ? "male" : "female"));
        ofPerson.forEach(this::write);
    }

    private void write(String fact, Value value) {
        Integer column = special.get(fact);
        if (column != null && random.nextInt(1000) >= unknown) {
            writer.value(column, value);
        }
    }

    private void write(FactDefinition fact) {
        int column = writer.column(fact.id());
        int chance = random.nextInt(1000);
        if (chance < unknown) {
            return;
        }
        if (chance < unknown + 5) {
            writer.absent(column);
            return;
        }
        switch (fact.type()) {
            case NUMBER -> writer.number(column, number(fact.id().value()));
            case BOOLEAN -> writer.truth(column, random.nextInt(12) == 0);
            case CHOICE ->
                writer.text(
                        column, fact.choices().get(random.nextInt(fact.choices().size())));
            case DATE -> writer.day(column, (int) day.toEpochDay() - random.nextInt(10_000));
            case TEXT, TIME, DATE_TIME -> throw new IllegalStateException("no values for " + fact.id());
        }
    }

    /// Small counts, and money in thousands of yen, skewed to little as in life.
    private long number(String fact) {
        if (fact.endsWith("Dependants") || fact.endsWith("Elsewhere")) {
            return Math.min(random.nextInt(5), random.nextInt(5));
        }
        int most = fact.endsWith("Monthly") ? 60 : fact.endsWith("deposits") ? 20_000 : 6_000;
        return 1000L * Math.min(random.nextInt(most), random.nextInt(most));
    }
}
