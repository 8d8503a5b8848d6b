package hitomado.bench.scan;

import hitomado.rules.Decision;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import hitomado.rules.bulk.BulkAnswers;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.BulkRows;
import hitomado.rules.bulk.Outcome;
import hitomado.rules.bulk.Planning;
import hitomado.rules.bulk.Population;
import hitomado.rules.bulk.ScanOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/// ビットマップ — the plan of all programmes, its coded rows and its answers.
final class Bitmaps {
    /// Who is eligible: one bit per resident and programme, like what the others are asked for.
    static final BiPredicate<String, Outcome> ELIGIBLE =
            (table, outcome) -> Value.TRUE.equals(outcome.outputs().get(Programmes.OUTPUT));

    private final City city;
    private final Programmes programmes;
    private final BulkPlan plan;
    private final Population population;

    Bitmaps(City city, Programmes programmes) {
        this.city = city;
        this.programmes = programmes;
        this.plan = plan(programmes);
        this.population = city.population(programmes.book());
    }

    private static BulkPlan plan(Programmes programmes) {
        return switch (programmes.book().bulk(programmes.ids(), City.DAY)) {
            case Planning.Planned(var plan) -> plan;
            case Planning.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    Population population() {
        return population;
    }

    BulkPlan plan() {
        return plan;
    }

    BulkAnswers scan(BulkRows rows, int threads) {
        return plan.scan(rows, ScanOrder.all(threads).keeping(ELIGIBLE));
    }

    /// Per programme the bitmap of who is eligible.
    List<long[]> bits(BulkAnswers answers) {
        List<long[]> bits = new ArrayList<>();
        for (String table : programmes.ids()) {
            List<Outcome> outcomes = plan.outcomes(table);
            int wanted = -1;
            for (int outcome = 0; outcome < outcomes.size(); outcome++) {
                wanted = ELIGIBLE.test(table, outcomes.get(outcome)) ? outcome : wanted;
            }
            bits.add(
                    wanted < 0
                            ? new long[(city.residents() + 63) >>> 6]
                            : answers.of(table).bits(wanted));
        }
        return bits;
    }

    /// Compares households, evenly drawn, with the scalar executor; the number of answers compared.
    long compareWithScalar(List<long[]> bits, int households) {
        int all = city.households().length - 1;
        long compared = 0;
        for (int i = 0; i < Math.min(households, all); i++) {
            int household = (int) ((long) i * all / Math.min(households, all));
            Situation situation = city.situation(household);
            var inquiry = programmes.book().inquire(situation);
            int row = city.households()[household];
            for (SubjectId person : situation.persons()) {
                for (int table = 0; table < bits.size(); table++) {
                    boolean scalar = inquiry.decide(programmes.ids().get(table), person)
                                    instanceof Decision.Decided(Map<String, Value> outputs, var why)
                            && Objects.equals(outputs.get(Programmes.OUTPUT), Value.TRUE);
                    if (scalar != ((bits.get(table)[row >>> 6] >>> row & 1) != 0)) {
                        throw new IllegalStateException("scalar differs: row " + row + " programme " + table);
                    }
                    compared++;
                }
                row++;
            }
        }
        return compared;
    }

    /// Microseconds to take one changed household out of the raw columns, to code it and to decide all programmes for
    /// its members: the median.
    double household() {
        int all = city.households().length - 1;
        double[] times = new double[4000];
        for (int i = 0; i < times.length; i++) {
            int household = (int) ((long) i * 7919 % all);
            long start = System.nanoTime();
            scan(plan.code(population.of(household), 1), 1);
            times[i] = (System.nanoTime() - start) / 1e3;
        }
        double[] warm = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
