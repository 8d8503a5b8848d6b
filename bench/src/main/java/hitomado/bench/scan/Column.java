package hitomado.bench.scan;

import hitomado.rules.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// 項目 — a fact of the generated city: values from 0 to `most` (a number, days after 1926-01-01, the place of a choice,
/// 0 or 1), how many in a thousand are empty, and the tests that rules put to it.
record Column(String name, FactType type, int most, int step, int empty, List<String> tests) {
    /// The empty value.
    static final int NONE = Integer.MIN_VALUE;

    static final long DAY_ZERO = -16071;

    boolean ofHousehold() {
        return name.startsWith("household.");
    }

    String sqlName() {
        return name.replace('.', '_');
    }

    /// The code of a choice.
    static String code(int place) {
        return "c" + place;
    }

    static String day(int value) {
        return java.time.LocalDate.ofEpochDay(DAY_ZERO + value).toString();
    }

    /// The 24 facts, with about 740 distinct tests.
    static List<Column> all(SplittableRandom random) {
        List<Column> all = new ArrayList<>();
        add(all, random, "person.age", FactType.NUMBER, 100, 1, 0);
        add(all, random, "person.income", FactType.NUMBER, 12_000_000, 100_000, 60);
        add(all, random, "person.tax", FactType.NUMBER, 900_000, 10_000, 60);
        add(all, random, "person.assets", FactType.NUMBER, 40_000_000, 500_000, 100);
        add(all, random, "person.premium", FactType.NUMBER, 120_000, 1_000, 20);
        add(all, random, "person.months", FactType.NUMBER, 600, 6, 10);
        add(all, random, "person.dependents", FactType.NUMBER, 60, 1, 0);
        add(all, random, "person.careMinutes", FactType.NUMBER, 200, 2, 100);
        add(all, random, "person.born", FactType.DATE, 36_500, 91, 0);
        add(all, random, "person.moved", FactType.DATE, 36_500, 91, 30);
        add(all, random, "person.sex", FactType.CHOICE, 2, 1, 5);
        add(all, random, "person.disability", FactType.CHOICE, 6, 1, 20);
        add(all, random, "person.insurance", FactType.CHOICE, 4, 1, 10);
        add(all, random, "person.school", FactType.CHOICE, 7, 1, 20);
        add(all, random, "person.pregnant", FactType.BOOLEAN, 1, 1, 10);
        add(all, random, "person.student", FactType.BOOLEAN, 1, 1, 10);
        add(all, random, "person.employed", FactType.BOOLEAN, 1, 1, 30);
        add(all, random, "person.registered", FactType.BOOLEAN, 1, 1, 0);
        add(all, random, "household.income", FactType.NUMBER, 20_000_000, 200_000, 60);
        add(all, random, "household.rent", FactType.NUMBER, 200_000, 2_000, 200);
        add(all, random, "household.size", FactType.NUMBER, 60, 1, 0);
        add(all, random, "household.savings", FactType.NUMBER, 30_000_000, 300_000, 100);
        add(all, random, "household.single", FactType.BOOLEAN, 1, 1, 0);
        add(all, random, "household.ward", FactType.CHOICE, 9, 1, 0);
        return all;
    }

    private static void add(
            List<Column> all, SplittableRandom random, String name, FactType type, int most, int step, int empty) {
        List<String> tests = new ArrayList<>();
        int wanted = switch (type) {
            case NUMBER, DATE -> 54;
            case CHOICE -> 2 * most;
            default -> 2;
        };
        for (int attempt = 0; attempt < 1000 && tests.size() < wanted; attempt++) {
            String test = test(random, type, most, step);
            if (!tests.contains(test)) {
                tests.add(test);
            }
        }
        all.add(new Column(name, type, most, step, empty, List.copyOf(tests)));
    }

    private static String test(SplittableRandom random, FactType type, int most, int step) {
        int cuts = Math.max(2, Math.min(28, most / step));
        int one = random.nextInt(1, cuts);
        int two = random.nextInt(1, cuts);
        return switch (type) {
            case BOOLEAN -> String.valueOf(random.nextBoolean());
            case CHOICE -> choice(random.nextInt(most + 1), random.nextInt(most + 1), random.nextInt(3));
            default ->
                switch (random.nextInt(3)) {
                    case 0 -> "< " + bound(type, one, cuts, most, step);
                    case 1 -> ">= " + bound(type, one, cuts, most, step);
                    default ->
                        "[" + bound(type, Math.min(one, two), cuts, most, step) + ".."
                                + bound(type, Math.max(one, two) + 1, cuts, most, step) + ")";
                };
        };
    }

    private static String choice(int one, int two, int form) {
        String code = "\"" + code(one) + "\"";
        return form == 0 || one == two ? code : form == 1 ? code + ", \"" + code(two) + "\"" : "not(" + code + ")";
    }

    private static String bound(FactType type, int place, int cuts, int most, int step) {
        int value = (int) ((long) most * place / cuts) / step * step;
        return type == FactType.DATE ? "@\"" + day(value) + "\"" : String.valueOf(value);
    }
}
