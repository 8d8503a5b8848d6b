package hitomado.bench.scan;

import hitomado.rules.Decision;
import hitomado.rules.Inquiry;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import hitomado.rules.bulk.BulkAnswers;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.BulkRows;
import hitomado.rules.bulk.Population;
import hitomado.rules.bulk.ScanOrder;
import hitomado.rules.bulk.TableAnswers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 実在の制度の計測 — raw columns in memory to answers with all outcomes: derived facts, coding, tables.
final class RealRun {
    private static final int CODED = 20_000;
    private static final int DECIDED = 1_000;

    private final RealProgrammes programmes;
    private final Population city;

    RealRun(RealProgrammes programmes, Population city) {
        this.programmes = programmes;
        this.city = city;
    }

    /// Milliseconds of the parts, medians: derived facts and coding, tables, both together; and the fastest of all
    /// rounds.
    record Parts(double code, double scan, double all, double fastest) {}

    Parts measure(int threads) throws Exception {
        double[] rounds = new double[15];
        for (int round = -60; round < rounds.length; round++) {
            double ms = Stopwatch.once(() -> run(threads));
            rounds[Math.max(round, 0)] = ms;
        }
        Arrays.sort(rounds);
        double code = Stopwatch.median(1, 5, () -> programmes.plans().forEach(plan -> plan.code(city, threads)));
        List<BulkRows> rows = programmes.plans().stream()
                .map(plan -> plan.code(city, threads))
                .toList();
        double scan = Stopwatch.median(1, 5, () -> {
            for (int plan = 0; plan < rows.size(); plan++) {
                programmes.plans().get(plan).scan(rows.get(plan), ScanOrder.all(threads));
            }
        });
        return new Parts(code, scan, rounds[rounds.length / 2], rounds[0]);
    }

    void run(int threads) {
        answer(city, threads);
    }

    private void answer(Population population, int threads) {
        List<BulkRows> rows = BulkPlan.code(programmes.plans(), population, threads);
        for (int plan = 0; plan < rows.size(); plan++) {
            programmes.plans().get(plan).scan(rows.get(plan), ScanOrder.all(threads));
        }
    }

    double processor() throws Exception {
        return Stopwatch.processor(() -> run(1));
    }

    /// What was compared with the scalar executor; `open` are answers that it decides and the bitmaps leave open.
    record Compared(int households, long codes, long decisions, long open) {}

    /// Compares codes of households, evenly drawn, and of some of them every answer.
    Compared compare() {
        long codes = 0;
        long[] decisions = new long[2];
        int households = Math.min(CODED, city.households());
        List<BulkRows> coded = BulkPlan.code(programmes.plans(), city, 2);
        for (int number = 0; number < coded.size(); number++) {
            BulkPlan plan = programmes.plans().get(number);
            BulkRows rows = coded.get(number);
            BulkAnswers answers = plan.scan(rows, ScanOrder.all(2));
            for (int i = 0; i < households; i++) {
                int household = (int) ((long) i * city.households() / households);
                Situation situation = city.situation(household, plan.asOf());
                codes += compareCodes(plan, rows, household, situation);
                if (i % (CODED / DECIDED) == 0) {
                    compareDecisions(plan, answers, household, situation, decisions);
                }
            }
        }
        return new Compared(households, codes, decisions[0], decisions[1]);
    }

    private int row(BulkPlan plan, int household) {
        return plan.ofPersons() ? city.firstPerson(household) : household;
    }

    private long compareCodes(BulkPlan plan, BulkRows rows, int household, Situation situation) {
        int count = plan.ofPersons() ? situation.persons().size() : 1;
        BulkRows scalar = plan.rows(count);
        scalar.fill(0, situation);
        int first = row(plan, household);
        for (int column = 0; column < plan.columns().size(); column++) {
            byte[] codes = rows.codes(column);
            if (!Arrays.equals(codes, first, first + count, scalar.codes(column), 0, count)) {
                throw new IllegalStateException(
                        "derived differently: " + plan.columns().get(column).name() + " household " + household);
            }
        }
        return (long) plan.columns().size() * count;
    }

    private void compareDecisions(
            BulkPlan plan, BulkAnswers answers, int household, Situation situation, long[] counts) {
        Inquiry inquiry = programmes.book().inquireSoundly(situation);
        List<SubjectId> subjects = plan.ofPersons() ? situation.persons() : List.of(SubjectId.HOUSEHOLD);
        for (String table : plan.tables()) {
            for (int i = 0; i < subjects.size(); i++) {
                int row = row(plan, household) + i;
                SubjectId person = plan.ofPersons() ? subjects.get(i) : null;
                Decision decision = inquiry.decide(table, person);
                if (decision instanceof Decision.Undecided
                        && answers.of(table).find(row).isPresent()) {
                    decision = programmes.book().inquire(situation).decide(table, person);
                }
                counts[0]++;
                counts[1] += agree(answers.of(table), row, decision) ? 0 : 1;
            }
        }
    }

    /// False where only the scalar executor decides; computed outputs are not looked at.
    private static boolean agree(TableAnswers answers, int row, Decision decision) {
        Optional<Map<String, Value>> found = answers.find(row);
        if (!(decision instanceof Decision.Decided(var outputs, var why))) {
            if (found.isPresent() && isComplete(answers, row)) {
                throw new IllegalStateException("decided too much: " + answers.table() + " row " + row);
            }
            return true;
        }
        if (found.isEmpty()) {
            return false;
        }
        var known = new HashMap<>(outputs);
        known.keySet().retainAll(found.get().keySet());
        if (!known.equals(found.get())) {
            throw new IllegalStateException("decided differently: " + answers.table() + " row " + row);
        }
        return true;
    }

    private static boolean isComplete(TableAnswers answers, int row) {
        for (int outcome = 0; outcome < answers.outcomes().size(); outcome++) {
            if (answers.has(outcome, row)) {
                return answers.outcomes().get(outcome).computed().isEmpty();
            }
        }
        return true;
    }

    /// Microseconds for one changed household: raw columns, derived facts and all programmes; the median.
    double household() {
        double[] times = new double[4000];
        for (int i = 0; i < times.length; i++) {
            int household = (int) ((long) i * 7919 % city.households());
            long start = System.nanoTime();
            answer(city.of(household), 1);
            times[i] = (System.nanoTime() - start) / 1e3;
        }
        double[] warm = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
