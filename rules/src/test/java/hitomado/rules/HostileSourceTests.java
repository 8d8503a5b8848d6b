package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Sources that are long, large or nonsense end in a book or in problems, never in an exception.
class HostileSourceTests {
    private static final List<String> PIECES = List.of(
            "event.a",
            "event.n",
            "event.kind",
            "event.day",
            "event.nope",
            "(",
            ")",
            "[",
            "]",
            "..",
            ",",
            "and",
            "or",
            "not(",
            "if ",
            " then ",
            " else ",
            " in ",
            " between ",
            "+",
            "-",
            "*",
            "**",
            "/",
            "=",
            "!=",
            "<",
            ">=",
            "?",
            "1",
            "0",
            "1e300",
            "\"x\"",
            "\"",
            "@\"P1D\"",
            "@",
            "null",
            "true",
            "date(",
            "age on(",
            "min(",
            ".",
            ".year",
            "髙",
            "\u3000",
            "\n",
            "//",
            "/*",
            "{",
            "for ",
            "１",
            "substring(",
            "9999999999999999999999");

    @Test
    void readsRandomTextsWithoutFailing() {
        Random random = new Random(11);
        int compiled = 0;
        for (int i = 0; i < 4_000; i++) {
            var text = new StringBuilder();
            int pieces = 1 + random.nextInt(12);
            for (int piece = 0; piece < pieces; piece++) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            List<Problem> problems = Evaluating.problems(text.toString());
            assertThat(problems).as("%s", text).allMatch(p -> p.at().line() >= 8 && p.at().column() >= 1);
            if (problems.isEmpty()) {
                Evaluating.find(text.toString());
                compiled++;
            }
        }
        assertThat(compiled).isGreaterThan(20);
    }

    @Test
    void compilesTheLargestTableAndRefusesALargerOne() {
        assertThat(largest(10_000).problems()).extracting(Problem::code).containsExactly(Problems.TOO_LARGE);
        RuleBook book = largest(2000).book();
        FactKey out = FactKey.of("t.out", "event");
        Situation situation = RandomTables.situation(Map.of("event.n", Value.of(1500)));
        assertThat(book.find(out, situation)).isEqualTo(new Finding.Known(Value.of(1500)));
        assertThat(book.find(out, RandomTables.situation(Map.of()))).isInstanceOf(Finding.Open.class);
    }

    private static Definitions largest(int rows) {
        var d = new Definitions().asked("event.n", FactType.NUMBER).asked("event.m", FactType.NUMBER);
        String[] cells = IntStream.range(0, rows)
                .mapToObj(row -> "[" + row + ".." + (row + 1) + ") | - => " + row)
                .toArray(String[]::new);
        return d.table(
                "t",
                SubjectKind.EVENT,
                HitPolicy.UNIQUE,
                "event.n | event.m",
                List.of(Definitions.number("out")),
                cells);
    }
}
