package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The four states of a condition: true, false, null (known to be empty) and unknown.
class KleeneTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            T,T,T,T
            T,F,F,T
            T,N,N,T
            T,U,U,T
            F,T,F,T
            F,F,F,F
            F,N,F,N
            F,U,F,U
            N,T,N,T
            N,F,F,N
            N,N,N,N
            N,U,U,U
            U,T,U,T
            U,F,F,U
            U,N,U,U
            U,U,U,U
            """)
    void combinesWithAndAndOr(String a, String b, String and, String or) {
        Situation situation = with(with(Situation.on(Evaluating.DAY, List.of()), "event.a", a), "event.b", b);
        assertThat(state(Evaluating.find("event.a and event.b", situation))).isEqualTo(and);
        assertThat(state(Evaluating.find("event.a or event.b", situation))).isEqualTo(or);
    }

    @ParameterizedTest
    @CsvSource({"T,F", "F,T", "N,N", "U,U"})
    void negates(String a, String not) {
        Situation situation = with(Situation.on(Evaluating.DAY, List.of()), "event.a", a);
        assertThat(state(Evaluating.find("not(event.a)", situation))).isEqualTo(not);
    }

    private static Situation with(Situation situation, String fact, String state) {
        return switch (state) {
            case "T" -> situation.with(FactKey.of(fact, "event"), Value.TRUE);
            case "F" -> situation.with(FactKey.of(fact, "event"), Value.FALSE);
            case "N" -> situation.with(FactKey.of(fact, "event"), Value.ABSENT);
            default -> situation;
        };
    }

    private static String state(Finding finding) {
        return switch (finding) {
            case Finding.Open open -> "U";
            case Finding.Known(var value) ->
                switch (value.text()) {
                    case "true" -> "T";
                    case "false" -> "F";
                    default -> "N";
                };
        };
    }
}
