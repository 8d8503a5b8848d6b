package hitomado.eligibility.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TsvTests {
    @Test
    void readsWhatASpreadsheetCopies() {
        assertThat(Tsv.read("\"yes\"\t10000\r\n\"二行の\n理由\"\t\"a \"\"b\"\"\"\r\n"))
                .containsExactly(List.of("\"yes\"", "10000"), List.of("二行の\n理由", "a \"b\""));
    }

    @Test
    void keepsEmptyCells() {
        assertThat(Tsv.read("\t-\t\n\t\t")).containsExactly(List.of("", "-", ""), List.of("", "", ""));
    }

    @Test
    void aQuoteThatNobodyClosesIsText() {
        assertThat(Tsv.read("\"開いたまま\t2")).containsExactly(List.of("\"開いたまま", "2"));
    }

    @Test
    void whatIsCopiedCanBePasted() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var bits = new String[] {"\"", "\"\"", "\t", "\n", "a", "\"yes\"", "-", " ", "髙"};
        for (int i = 0; i < 2000; i++) {
            var rows = new ArrayList<List<String>>();
            int width = 2 + random.nextInt(3);
            for (int row = 0; row <= random.nextInt(4); row++) {
                var cells = new ArrayList<String>();
                for (int cell = 0; cell < width; cell++) {
                    var text = new StringBuilder();
                    for (int bit = random.nextInt(4); bit > 0; bit--) {
                        text.append(bits[random.nextInt(bits.length)]);
                    }
                    cells.add(text.toString());
                }
                rows.add(cells);
            }
            assertThat(Tsv.read(Tsv.write(rows))).as("seed " + seed).isEqualTo(rows);
        }
    }
}
