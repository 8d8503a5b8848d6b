package hitomado.bench.scan;

import hitomado.rules.Decision;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import hitomado.rules.bulk.BulkAnswers;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.BulkRows;
import hitomado.rules.bulk.Coder;
import hitomado.rules.bulk.Outcome;
import hitomado.rules.bulk.Planning;
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
    private final int[] sources;

    Bitmaps(City city, Programmes programmes) {
        this.city = city;
        this.programmes = programmes;
        this.plan = plan(programmes);
        List<String> names = city.columns().stream().map(Column::name).toList();
        sources = plan.columns().stream()
                .mapToInt(column -> names.indexOf(column.name()))
                .toArray();
    }

    private static BulkPlan plan(Programmes programmes) {
        return switch (programmes.book().bulk(programmes.ids(), City.DAY)) {
            case Planning.Planned(var plan) -> plan;
            case Planning.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    BulkPlan plan() {
        return plan;
    }

    /// Codes rows of the city's arrays.
    void code(BulkRows into, int first, int count) {
        for (int column = 0; column < sources.length; column++) {
            Coder coder = plan.columns().get(column).coder();
            Column source = city.columns().get(sources[column]);
            byte[] codes = into.codes(column);
            int[] values = city.values()[sources[column]];
            byte[] listed = listed(source, coder);
            for (int row = 0; row < count; row++) {
                int value = values[first + row];
                codes[row] = value == Column.NONE
                        ? coder.absent()
                        : switch (source.type()) {
                            case NUMBER -> coder.ofLong(value);
                            case DATE -> coder.ofLong(Column.DAY_ZERO + value);
                            default -> listed[value];
                        };
            }
        }
    }

    private static byte[] listed(Column source, Coder coder) {
        return switch (source.type()) {
            case BOOLEAN -> new byte[] {coder.of(Value.FALSE), coder.of(Value.TRUE)};
            case CHOICE -> {
                byte[] codes = new byte[source.most() + 1];
                for (int place = 0; place < codes.length; place++) {
                    codes[place] = coder.of(new Value.Text(Column.code(place)));
                }
                yield codes;
            }
            default -> new byte[0];
        };
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

    /// Microseconds to code one changed household and to decide all programmes for its members: the median.
    double household() {
        int all = city.households().length - 1;
        double[] times = new double[4000];
        for (int i = 0; i < times.length; i++) {
            int household = (int) ((long) i * 7919 % all);
            int first = city.households()[household];
            int count = city.households()[household + 1] - first;
            long start = System.nanoTime();
            BulkRows rows = plan.rows(count);
            code(rows, first, count);
            scan(rows, 1);
            times[i] = (System.nanoTime() - start) / 1e3;
        }
        double[] warm = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
