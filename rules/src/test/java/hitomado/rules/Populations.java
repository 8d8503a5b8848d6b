package hitomado.rules;

import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.BulkRows;
import hitomado.rules.bulk.Population;
import hitomado.rules.bulk.PopulationWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Situations as a population, and as coded by the scalar executor.
final class Populations {
    private Populations() {}

    static Population of(RuleBook book, List<Situation> households) {
        Set<FactId> facts = new TreeSet<>();
        households.forEach(household -> household.known().keySet().forEach(key -> facts.add(key.fact())));
        PopulationWriter writer = Population.writer(book, facts);
        for (Situation household : households) {
            write(writer, household, SubjectId.EVENT);
            writer.household();
            write(writer, household, SubjectId.HOUSEHOLD);
            for (SubjectId person : household.persons()) {
                writer.person();
                write(writer, household, person);
            }
        }
        return writer.finish();
    }

    private static void write(PopulationWriter writer, Situation household, SubjectId subject) {
        household.known().forEach((key, value) -> {
            if (key.subject().equals(subject)) {
                writer.text(writer.column(key.fact()), value.text());
            }
        });
    }

    static BulkRows filled(BulkPlan plan, List<Situation> households) {
        int count = plan.ofPersons()
                ? households.stream().mapToInt(one -> one.persons().size()).sum()
                : households.size();
        BulkRows rows = plan.rows(count);
        int row = 0;
        for (Situation household : households) {
            row = rows.fill(row, household);
        }
        return rows;
    }
}
