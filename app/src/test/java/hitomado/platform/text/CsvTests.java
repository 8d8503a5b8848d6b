package hitomado.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {
    @Test
    void quotesAreDoubledAndLinesEndAsTheStandardSays() {
        assertThat(Csv.line(List.of("0012", "髙橋 \"𠮷\" 葛󠄀", "", "a,b\nc")))
                .isEqualTo("\"0012\",\"髙橋 \"\"𠮷\"\" 葛󠄀\",\"\",\"a,b\nc\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-2", "@SUM(A1)", "\tx", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"})
    void nothingIsTakenForAFormula(String value) {
        assertThat(Csv.line(List.of(value))).isEqualTo("\"'" + value + "\"\r\n");
    }
}
