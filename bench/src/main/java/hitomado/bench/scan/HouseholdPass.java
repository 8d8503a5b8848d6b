package hitomado.bench.scan;

import hitomado.rules.Value;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.BulkRows;
import hitomado.rules.bulk.Coder;
import hitomado.rules.law.Ages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// 世帯の一巡 — the derived facts of [Families] from the arrays of the city, household by household, straight to codes.
final class HouseholdPass {
    private final City city;
    private final int[] born;
    private final int[] income;
    private final int[] student;
    private final byte[] ages;
    private final Target[] targets;

    /// A column of the plan and its coder; columns that no table reads have none.
    private record Target(byte[] codes, Coder coder) {
        void set(int row, long value) {
            codes[row] = coder.ofLong(value);
        }

        void clear(int row) {
            codes[row] = coder.absent();
        }
    }

    HouseholdPass(City city, BulkPlan plan, BulkRows rows) {
        this.city = city;
        born = city.values()[0];
        income = city.values()[1];
        student = city.values()[2];
        ages = new byte[city.columns().getFirst().most() + 1];
        for (int day = 0; day < ages.length; day++) {
            ages[day] = (byte) Ages.on(LocalDate.ofEpochDay(Column.DAY_ZERO + day), City.DAY);
        }
        List<String> names =
                plan.columns().stream().map(column -> column.name()).toList();
        targets = List.of(
                        "person.age",
                        "person.childOrder",
                        "household.children",
                        "household.elders",
                        "household.income",
                        "household.youngest",
                        "person.student")
                .stream()
                .map(names::indexOf)
                .map(place ->
                        new Target(rows.codes(place), plan.columns().get(place).coder()))
                .toArray(Target[]::new);
    }

    /// Two threads take half of the households each.
    void run() throws InterruptedException {
        int half = (city.households().length - 1) / 2;
        Thread other = Thread.ofPlatform().start(() -> households(half, city.households().length - 1));
        households(0, half);
        other.join();
    }

    /// The same on the caller's thread.
    void runAlone() {
        households(0, city.households().length - 1);
    }

    private void households(int from, int to) {
        int[] starts = city.households();
        byte yes = targets[6].coder().of(Value.TRUE);
        byte no = targets[6].coder().of(Value.FALSE);
        for (int household = from; household < to; household++) {
            household(starts[household], starts[household + 1]);
        }
        for (int row = starts[from]; row < starts[to]; row++) {
            if (student[row] == Column.NONE) {
                targets[6].clear(row);
            } else {
                targets[6].codes()[row] = student[row] == 1 ? yes : no;
            }
        }
    }

    private void household(int first, int end) {
        int children = 0;
        int elders = 0;
        long sum = 0;
        boolean complete = true;
        int youngest = Integer.MAX_VALUE;
        for (int row = first; row < end; row++) {
            int age = ages[born[row]];
            children += age < 18 ? 1 : 0;
            elders += age >= 65 ? 1 : 0;
            youngest = Math.min(youngest, age);
            complete &= income[row] != Column.NONE;
            sum += income[row];
            targets[0].set(row, age);
            order(row, first, end, age);
        }
        spread(2, first, end, targets[2].coder().ofLong(children));
        spread(3, first, end, targets[3].coder().ofLong(elders));
        spread(
                4,
                first,
                end,
                complete ? targets[4].coder().ofLong(sum) : targets[4].coder().absent());
        spread(5, first, end, targets[5].coder().ofLong(youngest));
    }

    private void spread(int target, int first, int end, byte code) {
        Arrays.fill(targets[target].codes(), first, end, code);
    }

    /// The rank among the children by birth; equal days keep the order of the household.
    private void order(int row, int first, int end, int age) {
        if (age >= 18) {
            targets[1].clear(row);
            return;
        }
        int rank = 1;
        for (int other = first; other < end; other++) {
            boolean before = born[other] < born[row] || born[other] == born[row] && other < row;
            rank += before && ages[born[other]] < 18 ? 1 : 0;
        }
        targets[1].set(row, rank);
    }
}
