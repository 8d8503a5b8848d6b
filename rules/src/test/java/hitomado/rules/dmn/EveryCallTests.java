package hitomado.rules.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whatever values meet, there is a value or null, never an exception.
class EveryCallTests {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-7.5",
            "1e6000",
            "12345678901234567890",
            "\"\"",
            "\"𠮷\"",
            "@\"-999999999-01-01\"",
            "@\"2024-02-29\"",
            "@\"23:59:59.999999999\"",
            "@\"12:00:00@Asia/Tokyo\"",
            "@\"999999999-12-31T23:59:59\"",
            "@\"2024-02-29T12:00:00-18:00\"",
            "@\"P999999999999Y\"",
            "@\"-P999999999999DT1S\"",
            "[]",
            "[1, \"a\", null]",
            "{key: \"a\", value: 1}",
            "[1..5)",
            "(> 3)");

    private static List<Code> values() {
        var nothing = new Vocabulary(Set.of(), Set.of(), Map.of());
        return VALUES.stream()
                .map(text -> ExpressionParser.expression(text, nothing))
                .toList();
    }

    private final List<Datum> values =
            values().stream().map(code -> code.run(Library.EMPTY)).toList();

    @Test
    void functionsGiveAValueForAnyArguments() {
        for (String name : Library.names()) {
            for (int count = 1; count <= 3; count++) {
                var body = Library.byPosition(name, count);
                if (body != null) {
                    for (List<Datum> arguments : tuples(count)) {
                        assertThat(Texts.of(body.apply(arguments))).as(name).isNotNull();
                    }
                }
            }
        }
    }

    @Test
    void operatorsGiveAValueForAnyOperands() {
        for (List<Datum> pair : tuples(2)) {
            Datum left = pair.getFirst();
            Datum right = pair.getLast();
            for (char operator : new char[] {'+', '-', '*', '/', '^'}) {
                assertThat(Arithmetic.compute(operator, left, right)).isNotNull();
            }
            for (String operator : List.of("=", "!=", "<", "<=", ">", ">=")) {
                assertThat(Comparison.compare(operator, left, right))
                        .isInstanceOfAny(Datum.Truth.class, Datum.Null.class);
            }
            assertThat(Comparison.holds(left, right)).isInstanceOfAny(Datum.Truth.class, Datum.Null.class);
            assertThat(Arithmetic.negate(left)).isNotNull();
        }
    }

    @Test
    void equalityIsSymmetricAndOrderTurnsRound() {
        for (List<Datum> pair : tuples(2)) {
            Datum left = pair.getFirst();
            Datum right = pair.getLast();
            assertThat(Comparison.compare("=", left, right)).isEqualTo(Comparison.compare("=", right, left));
            assertThat(Comparison.compare("<", left, right)).isEqualTo(Comparison.compare(">", right, left));
        }
    }

    @Test
    void propertiesAndFiltersGiveAValue() {
        for (List<Datum> pair : tuples(2)) {
            assertThat(Paths.filter(pair.getFirst(), _ -> pair.getLast(), Library.EMPTY))
                    .isNotNull();
            for (String name : List.of("year", "time offset", "seconds", "start", "key")) {
                assertThat(Paths.get(pair.getFirst(), name)).isNotNull();
            }
        }
    }

    private List<List<Datum>> tuples(int size) {
        List<List<Datum>> tuples = List.of(List.of());
        for (int i = 0; i < size; i++) {
            var longer = new ArrayList<List<Datum>>();
            for (List<Datum> tuple : tuples) {
                for (Datum value : values) {
                    var next = new ArrayList<>(tuple);
                    next.add(value);
                    longer.add(next);
                }
            }
            tuples = longer;
        }
        return tuples;
    }
}
