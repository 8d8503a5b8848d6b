package hitomado.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReadingTests {
    private static List<CsvReading.Row> rows(String text) {
        return CsvReading.rows(text);
    }

    @Test
    void readsWhatCsvWrites() {
        var cells = List.of("葛󠄀城", "a,b", "say \"x\"", "two\nlines", "");
        assertThat(rows(Csv.line(cells))).containsExactly(new CsvReading.Row(1, cells));
    }

    @Test
    void numbersLinesAsAnEditorDoesAndLeavesEmptyOnesAside() {
        assertThat(rows("a,b\r\n\r\n , \n\"c\nd\",e\nf"))
                .containsExactly(
                        new CsvReading.Row(1, List.of("a", "b")),
                        new CsvReading.Row(4, List.of("c\nd", "e")),
                        new CsvReading.Row(6, List.of("f")));
    }

    @Test
    void aQuoteThatStaysOpenEndsWithTheText() {
        assertThat(rows("a,\"b\nc")).containsExactly(new CsvReading.Row(1, List.of("a", "b\nc")));
        assertThat(rows("a\"b,c")).containsExactly(new CsvReading.Row(1, List.of("a\"b", "c")));
        assertThat(rows("")).isEmpty();
    }
}
