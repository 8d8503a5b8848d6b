package hitomado.rules.bulk;

import java.util.concurrent.atomic.AtomicInteger;

/// 符号化 — codes a population for a plan, blocks of households shared among threads.
final class PopulationCoding {
    private static final int HOUSEHOLDS = 1024;

    private final BulkPlan plan;
    private final Population population;
    private final BulkRows rows;
    private final AtomicInteger next = new AtomicInteger();

    PopulationCoding(BulkPlan plan, Population population) {
        this.plan = plan;
        this.population = population;
        rows = plan.rows(plan.ofPersons() ? population.persons() : population.households());
    }

    BulkRows run(int threads) {
        Threads.run(threads, this::work);
        return rows;
    }

    private void work() {
        for (int first = claim(); first < population.households(); first = claim()) {
            scalar(first, Math.min(first + HOUSEHOLDS, population.households()));
        }
    }

    private int claim() {
        return (int) Math.min((long) next.getAndIncrement() * HOUSEHOLDS, population.households());
    }

    private void scalar(int first, int end) {
        for (int household = first; household < end; household++) {
            int row = plan.ofPersons() ? population.firstPerson(household) : household;
            rows.fill(row, population.situation(household, plan.asOf()));
        }
    }
}
