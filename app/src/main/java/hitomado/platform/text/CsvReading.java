package hitomado.platform.text;

import java.util.ArrayList;
import java.util.List;

/// CSV の読取り — cells of lines as RFC 4180 writes them; a quoted cell may hold commas, quotes and line ends.
///
/// Never fails: a quote that stays open ends with the text.
public final class CsvReading {
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int begun = 1;
    private boolean quoted;

    /// One line of the file.
    ///
    /// @param line number of its first line in the file, from 1
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    private CsvReading(String text) {
        this.text = text;
    }

    /// Lines that hold anything, in order.
    public static List<Row> rows(String text) {
        return new CsvReading(text).read();
    }

    private List<Row> read() {
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(sign);
                i++;
            } else if (sign == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else {
                take(sign);
            }
        }
        endRow();
        return rows;
    }

    private void take(char sign) {
        if (sign == '\n') {
            line++;
        }
        if (quoted || (sign != ',' && sign != '\n' && sign != '\r')) {
            cell.append(sign);
        } else if (sign == ',') {
            endCell();
        } else if (sign == '\n') {
            endRow();
            begun = line;
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.stream().anyMatch(one -> !one.isBlank())) {
            rows.add(new Row(begun, cells));
        }
        cells = new ArrayList<>();
    }
}
