package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            TEXT, 髙𠮷葛󠄀
            NUMBER, -12000.5
            NUMBER, 10000
            BOOLEAN, false
            DATE, 2024-02-29
            TIME, 09:30
            DATE_TIME, 2026-03-10T09:30
            CHOICE, moveOut
            """)
    void survivesItsTextForm(FactType type, String text) {
        assertThat(Value.parse(type, text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NUMBER, 1e9
            NUMBER, １２
            NUMBER, 12345678901234567890123456789012345
            BOOLEAN, yes
            DATE, 2023-02-29
            DATE, 2026-3-1
            TIME, 25:00
            DATE_TIME, 2026-03-10
            """)
    void tellsWhatItCannotRead(FactType type, String text) {
        assertThat(Value.read(type, text)).isInstanceOf(Reading.Unreadable.class);
        assertThatThrownBy(() -> Value.parse(type, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAnEmptyTextAsAbsent() {
        for (FactType type : FactType.values()) {
            assertThat(Value.parse(type, "")).isEqualTo(Value.ABSENT);
        }
        assertThat(Value.ABSENT.text()).isEmpty();
    }

    @Test
    void comparesNumbersWithoutTheirScale() {
        assertThat(Value.of(new BigDecimal("10.00"))).isEqualTo(Value.of(10));
        assertThat(Value.of(new BigDecimal("0.000"))).isEqualTo(Value.of(0));
        assertThat(Value.of(new BigDecimal("1E+3")).text()).isEqualTo("1000");
    }
}
