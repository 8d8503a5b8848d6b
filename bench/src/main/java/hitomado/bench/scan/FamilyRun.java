package hitomado.bench.scan;

import hitomado.rules.RuleBook;
import hitomado.rules.bulk.BulkAnswers;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.BulkRows;
import hitomado.rules.bulk.Planning;
import hitomado.rules.bulk.ScanOrder;
import java.util.List;
import java.util.SplittableRandom;

/// 世帯の計測 — derived household facts and 30 programmes over the whole city, from arrays in memory.
final class FamilyRun {
    private final City city;
    private final RuleBook book;
    private final BulkPlan plan;
    private final List<String> tables;

    FamilyRun(int residents, SplittableRandom random) {
        city = City.of(Families.columns(), residents, random);
        book = Families.book(random);
        tables = book.source().tables().stream().map(table -> table.id()).toList();
        plan = switch (book.bulk(tables, City.DAY)) {
            case Planning.Planned(var planned) -> planned;
            case Planning.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /// Milliseconds for the pass over households and the scan with all outcomes and amounts, 2 threads: the median.
    double run() throws Exception {
        BulkRows rows = plan.rows(city.residents());
        var pass = new HouseholdPass(city, plan, rows);
        double all = Stopwatch.median(5, 9, () -> {
            pass.run();
            plan.scan(rows, ScanOrder.all(2));
        });
        compare(rows, plan.scan(rows, ScanOrder.all(2)));
        return all;
    }

    /// Processor time of one thread for the same, in milliseconds.
    double processor() throws Exception {
        BulkRows rows = plan.rows(city.residents());
        var pass = new HouseholdPass(city, plan, rows);
        return Stopwatch.processor(() -> {
            pass.runAlone();
            plan.scan(rows, ScanOrder.all(1));
        });
    }

    /// Microseconds a person that the scalar executor takes for the same columns.
    double scalar() throws Exception {
        int households = Math.min(5000, city.households().length - 1);
        BulkRows rows = plan.rows(city.households()[households]);
        double ms = Stopwatch.median(2, 3, () -> {
            for (int household = 0; household < households; household++) {
                rows.fill(city.households()[household], city.situation(household));
            }
        });
        return ms * 1000 / rows.rows();
    }

    private void compare(BulkRows rows, BulkAnswers answers) {
        int all = city.households().length - 1;
        for (int i = 0; i < Math.min(1000, all); i++) {
            int household = (int) ((long) i * all / Math.min(1000, all));
            var situation = city.situation(household);
            var inquiry = book.inquire(situation);
            BulkRows scalar = plan.rows(situation.persons().size());
            scalar.fill(0, situation);
            for (int person = 0; person < scalar.rows(); person++) {
                int row = city.households()[household] + person;
                for (int column = 0; column < plan.columns().size(); column++) {
                    if (scalar.codes(column)[person] != rows.codes(column)[row]) {
                        throw new IllegalStateException("derived differently: "
                                + plan.columns().get(column).name() + " row " + row);
                    }
                }
                for (String table : tables) {
                    var decision = inquiry.decide(table, situation.persons().get(person));
                    if (!(decision instanceof hitomado.rules.Decision.Decided(var outputs, var why))
                            || !answers.of(table)
                                    .find(row)
                                    .filter(outputs::equals)
                                    .isPresent()) {
                        throw new IllegalStateException("decided differently: " + table + " row " + row);
                    }
                }
            }
        }
    }
}
