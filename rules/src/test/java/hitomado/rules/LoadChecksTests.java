package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What loading tells about tables: gaps, rows that are never reached and facts that nothing reads, with witnesses.
class LoadChecksTests {
    private static final List<DecisionTable.Output> RESULT = List.of(Definitions.choice("result", "yes", "no"));

    private static Definitions facts() {
        return new Definitions()
                .asked("event.n", FactType.NUMBER)
                .asked("event.c", FactType.CHOICE, "a", "b", "c")
                .asked("event.b", FactType.BOOLEAN);
    }

    private static List<String> warnings(Definitions d) {
        return switch (RuleBook.compile(d.source(), Set.of())) {
            case Compilation.Compiled(var book, var warnings) ->
                warnings.stream().map(w -> w.code() + ": " + w.message()).toList();
            case Compilation.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static Definitions table(HitPolicy policy, String inputs, String... rows) {
        return facts().table("t", SubjectKind.EVENT, policy, inputs, RESULT, rows);
    }

    @Test
    void warnsOfAGapWithValuesThatFallIntoIt() {
        assertThat(warnings(table(
                        HitPolicy.UNIQUE,
                        "event.n | event.c | event.b",
                        "< 5 | - | - => \"yes\"",
                        "> 5 | - | - => \"no\"",
                        "5 | \"a\", \"b\" | - => \"no\"",
                        "5 | \"c\" | true => \"no\"")))
                .containsExactly("gap: table t: no row for event.n = 5, event.c = \"c\", event.b = false");
    }

    @Test
    void findsNoGapWhereRowsCoverEverythingTogether() {
        assertThat(warnings(table(
                        HitPolicy.FIRST,
                        "event.n | event.c | event.b",
                        "< 5 | not(\"a\") | - => \"yes\"",
                        ">= 3 | - | true => \"no\"",
                        "- | - | false => \"no\"",
                        "< 3 | \"a\" | - => \"no\"")))
                .isEmpty();
    }

    @Test
    void takesCellsThatReadOtherFactsAsFitting() {
        assertThat(warnings(table(
                        HitPolicy.FIRST,
                        "event.n | event.c | event.b",
                        "< event.n | - | - => \"yes\"",
                        "- | - | true => \"no\"")))
                .isEmpty();
    }

    @Test
    void leavesCollectedRowsAlone() {
        assertThat(warnings(
                        table(HitPolicy.COLLECT_COUNT, "event.n | event.c | event.b", "< 5 | \"a\" | true => \"yes\"")))
                .isEmpty();
    }

    @Test
    void namesTheRowsThatCoverOneThatIsNeverReached() {
        assertThat(table(
                                HitPolicy.FIRST,
                                "event.n | event.c",
                                "< 3 | - => \"yes\"",
                                "- | \"a\" => \"yes\"",
                                "> 4 | - => \"no\"",
                                ">= 3 | - => \"no\"",
                                "10 | \"b\" => \"no\"",
                                "< 10 | not(\"a\") => \"no\"")
                        .problems())
                .extracting(Problem::message)
                .containsExactly(
                        "table t: row 5 is covered by rows before it: 4",
                        "table t: row 6 is covered by rows before it: 1, 4");
    }

    @Test
    void warnsOfFactsThatNothingReads() {
        assertThat(warnings(table(HitPolicy.FIRST, "event.n", "- => \"yes\"")
                        .expression("e", SubjectKind.EVENT, "event.b = true")))
                .containsExactly("unused-fact: no rule or form reads event.c");
    }

    @Test
    void searchesALargeTableQuickly() {
        var d = facts();
        StringBuilder inputs = new StringBuilder("event.n");
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            d.asked("event.x" + i, FactType.NUMBER);
            inputs.append(" | event.x").append(i);
            cells.append(i % 2 == 0 ? " | -" : " | < 5");
        }
        String[] rows = new String[600];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row + cells.toString() + " => \"yes\"";
        }
        d.table("t", SubjectKind.EVENT, HitPolicy.FIRST, inputs.toString(), RESULT, rows);
        long start = System.nanoTime();
        assertThat(warnings(d)).anyMatch(w -> w.startsWith("gap: table t: no row for event.n = -1"));
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
