package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tables with unknown inputs against brute force over all completions.
class CompletionTests {
    private static final FactKey OUT = FactKey.of("t.out", "event");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COLLECT")
    void knowsExactlyWhatAllCompletionsAgreeOn(HitPolicy policy) {
        int compared = 0;
        for (long seed = 0; seed < 120; seed++) {
            var tables = new RandomTables(seed, policy);
            if (!(RuleBook.compile(tables.definitions().source(), Set.of())
                    instanceof Compilation.Compiled(var book, var warnings))) {
                continue;
            }
            for (int i = 0; i < 10; i++) {
                Map<String, Value> known = tables.partial();
                Set<Value> possible = tables.completions(known);
                Finding found = book.find(OUT, RandomTables.situation(known));
                String context =
                        policy + " seed " + seed + " " + tables.rules + " known " + known + " gives " + possible;
                if (possible.size() == 1) {
                    assertThat(found)
                            .as(context)
                            .isEqualTo(new Finding.Known(possible.iterator().next()));
                } else {
                    assertThat(found)
                            .as(context)
                            .isInstanceOfSatisfying(
                                    Finding.Open.class,
                                    open -> assertThat(open.missing())
                                            .isNotEmpty()
                                            .noneMatch(key ->
                                                    known.containsKey(key.fact().value())));
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COLLECT")
    void namesAFactThatCanStillDecide(HitPolicy policy) {
        for (long seed = 0; seed < 60; seed++) {
            var tables = new RandomTables(seed, policy);
            if (!(RuleBook.compile(tables.definitions().source(), Set.of())
                    instanceof Compilation.Compiled(var book, var warnings))) {
                continue;
            }
            Map<String, Value> known = new HashMap<>();
            while (book.find(OUT, RandomTables.situation(known)) instanceof Finding.Open(var missing)) {
                String next = missing.stream()
                        .sorted()
                        .findFirst()
                        .orElseThrow()
                        .fact()
                        .value();
                var values = RandomTables.DOMAIN.get(next);
                assertThat(known.put(next, values.get(tables.random.nextInt(values.size()))))
                        .isNull();
            }
            assertThat(tables.completions(known)).hasSize(1);
        }
    }
}
