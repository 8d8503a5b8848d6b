package hitomado.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.procedures.Programme;
import hitomado.rules.Decision;
import hitomado.rules.SubjectId;
import hitomado.rules.bulk.BulkAnswers;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.Computed;
import hitomado.rules.bulk.Population;
import hitomado.rules.bulk.ScanOrder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The amounts that real programmes compute by a formula, for every household of a generated city.
class RealAmountsTests {
    private static final int THREADS = 2;

    @ParameterizedTest
    @ValueSource(ints = {0, 60})
    void areThoseOfTheScalarExecutorForEveryHousehold(int unknown) {
        RealProgrammes all = RealProgrammes.all(RealProgrammes.definitions(Path.of("..", "definitions")), City.DAY);
        Population city = RealCity.of(all, 20_000, unknown, new SplittableRandom(unknown));
        var compared = new TreeMap<String, Integer>();
        for (BulkPlan plan : all.plans()) {
            BulkAnswers answers = plan.scan(plan.code(city, THREADS), ScanOrder.all(THREADS));
            for (String table : plan.tables()) {
                var computed = plan.compute(answers.of(table), Programme.AMOUNT, city, THREADS);
                if (!computed.isEmpty()) {
                    compared.put(table, compare(all, plan, table, city, computed.values()));
                }
            }
        }
        assertThat(compared).containsKey("programme.childRearingAllowance");
        assertThat(compared.get("programme.childRearingAllowance")).isGreaterThan(unknown == 0 ? 40 : 10);
    }

    /// How many amounts were the same.
    private static int compare(
            RealProgrammes all, BulkPlan plan, String table, Population city, Collection<Computed> computed) {
        int same = 0;
        for (int home = 0; home < city.households(); home++) {
            var situation = city.situation(home, plan.asOf());
            var inquiry = all.book().inquireSoundly(situation);
            int first = plan.ofPersons() ? city.firstPerson(home) : home;
            int count = plan.ofPersons() ? situation.persons().size() : 1;
            for (int i = 0; i < count; i++) {
                int row = first + i;
                var by = computed.stream().filter(one -> one.has(row)).findFirst();
                if (by.isEmpty()) {
                    continue;
                }
                SubjectId person = plan.ofPersons() ? situation.persons().get(i) : null;
                var wanted = inquiry.decide(table, person) instanceof Decision.Decided(var outputs, var why)
                        ? outputs.get(Programme.AMOUNT)
                        : null;
                assertThat(by.get().find(row).orElse(null))
                        .as(table + " row " + row)
                        .isEqualTo(wanted);
                same += wanted == null ? 0 : 1;
            }
        }
        return same;
    }
}
