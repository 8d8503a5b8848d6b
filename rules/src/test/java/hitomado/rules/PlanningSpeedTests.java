package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// 20 procedures, 6 persons, 200 facts, 30 items each: an answer and the next page have to feel immediate.
class PlanningSpeedTests {
    private static final int PROCEDURES = 20;

    /// Processor time, so that other work on the machine does not count.
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(7);

    private RuleBook book() {
        var d = new Definitions();
        for (int i = 0; i < 60; i++) {
            d.asked("event.b" + i, FactType.BOOLEAN).asked("person.b" + i, FactType.BOOLEAN);
        }
        for (int i = 0; i < 20; i++) {
            d.asked("person.n" + i, FactType.NUMBER);
            d.derived("person.d" + i, FactType.BOOLEAN, "person.b" + i + " and person.n" + i + " >= 18");
            d.members("household.c" + i, FactType.NUMBER, d.over(Aggregate.COUNT, "person.d" + i, null, null));
            d.asked("household.t" + i, FactType.TEXT);
        }
        d.group("movers", "person.b0");
        for (int i = 0; i < PROCEDURES; i++) {
            addProcedure(d, i);
        }
        return d.book();
    }

    private void addProcedure(Definitions d, int number) {
        SubjectKind unit = number % 2 == 0 ? SubjectKind.PERSON : SubjectKind.EVENT;
        String person = unit == SubjectKind.PERSON ? "person.d" + number : "event.b" + (number + 20);
        String[] rows = IntStream.range(0, 10)
                .mapToObj(row -> "%s | %s | %s | %s | %s => \"%s\""
                        .formatted(
                                row % 2 == 0 ? "true" : "-",
                                row % 3 == 0 ? "false" : "-",
                                row % 4 == 0 ? "-" : "> " + row,
                                row % 5 == 0 ? "not(true)" : "-",
                                "> " + (20 - row),
                                row % 3 == 0 ? "submit" : "visit"))
                .toArray(String[]::new);
        d.table(
                "outcome.t" + number,
                unit,
                HitPolicy.COLLECT_COUNT,
                "event.b%d | %s | household.c%d | event.b%d | household.c%d"
                        .formatted(number, person, number, number + 30, (number + 1) % 20),
                List.of(Definitions.choice("hits", "submit", "visit")),
                rows);
        d.table(
                "need" + number,
                unit,
                HitPolicy.FIRST,
                "outcome.t" + number + ".hits | event.b" + number,
                List.of(Definitions.choice("outcome", "submit", "notNeeded")),
                "> 2 | - => \"submit\"",
                "- | true => \"submit\"",
                "- | - => \"notNeeded\"");
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String fact =
                    unit == SubjectKind.PERSON || i % 2 == 0 ? "person.b" + random.nextInt(60) : "household.t" + i % 20;
            Located when =
                    i % 3 == 0 ? d.feel("event.b" + random.nextInt(60) + " or event.b" + random.nextInt(60)) : null;
            items.add(new Item(
                    "i" + i,
                    new FactId(fact),
                    when,
                    d.feel("true"),
                    fact.startsWith("person") ? "movers" : null,
                    true));
        }
        d.need(new Need("p" + number, unit, "need" + number, "outcome", Set.of("submit"), items, d.next()));
    }

    @Test
    void plansInAFewMilliseconds() {
        RuleBook book = book();
        List<String> needs =
                IntStream.range(0, PROCEDURES).mapToObj(i -> "p" + i).toList();
        List<SubjectId> persons =
                IntStream.range(0, 6).mapToObj(i -> new SubjectId("p" + i)).toList();
        List<Long> nanos = new ArrayList<>();
        int asked = 0;
        for (int play = 0; play < 4; play++) {
            Situation situation = Situation.on(LocalDate.of(2026, 3, 10), persons);
            while (true) {
                long start = CLOCK.getCurrentThreadCpuTime();
                Plan plan = book.plan(needs, situation);
                nanos.add(CLOCK.getCurrentThreadCpuTime() - start);
                if (plan.questions().isEmpty()) {
                    break;
                }
                for (Question question : plan.pages().getFirst()) {
                    situation = situation.with(question.key(), answer(question));
                    asked++;
                }
            }
        }
        long[] warm = nanos.subList(nanos.size() / 2, nanos.size()).stream()
                .mapToLong(n -> n)
                .sorted()
                .toArray();
        double median = warm[warm.length / 2] / 1e6;
        double p95 = warm[warm.length * 95 / 100] / 1e6;
        System.out.printf(
                "processor time of planning 20 procedures x 6 persons x 200 facts: median %.2f ms, p95 %.2f ms, max %.2f ms over %d plans, %d answers%n",
                median, p95, Arrays.stream(warm).max().orElseThrow() / 1e6, warm.length, asked);
        assertThat(median)
                .as("milliseconds, ten times what an idle machine needs")
                .isLessThan(30);
    }

    private Value answer(Question question) {
        String name = question.key().fact().value();
        if (name.startsWith("person.n")) {
            return Value.of(random.nextInt(40));
        }
        return name.startsWith("household.t") ? new Value.Text("x") : Value.of(random.nextInt(3) > 0);
    }
}
