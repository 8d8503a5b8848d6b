package hitomado.eligibility.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// 貼り付け — what a spreadsheet puts on the clipboard: cells parted by tabs, rows by line ends, quoted where they hold
/// one.
public final class Tsv {
    private final String text;
    private int at;

    private Tsv(String text) {
        this.text = text;
    }

    /// Rows of cells; a line end at the very end begins no row.
    public static List<List<String>> read(String text) {
        return new Tsv(text.replace("\r\n", "\n").replace('\r', '\n')).rows();
    }

    public static String write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Tsv::written).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String written(String cell) {
        boolean needed = cell.startsWith("\"") || cell.indexOf('\t') >= 0 || cell.indexOf('\n') >= 0;
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        while (at < text.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(cell());
            if (at >= text.length() || text.charAt(at++) == '\n') {
                return List.copyOf(cells);
            }
        }
    }

    private String cell() {
        int close = at < text.length() && text.charAt(at) == '"' ? closing() : -1;
        if (close > 0) {
            var quoted = text.substring(at + 1, close).replace("\"\"", "\"");
            at = close + 1;
            return quoted;
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n') {
            at++;
        }
        return text.substring(start, at);
    }

    /// The quote that ends the cell; -1 where the cell only happens to begin with one, as a FEEL text does.
    private int closing() {
        int quote = at + 1;
        while (quote < text.length()) {
            quote = text.indexOf('"', quote);
            if (quote < 0) {
                return -1;
            }
            boolean end = quote + 1 == text.length() || "\t\n".indexOf(text.charAt(quote + 1)) >= 0;
            if (end) {
                return isSpreadsheetQuote(quote) ? quote : -1;
            }
            if (text.charAt(quote + 1) != '"') {
                return -1;
            }
            quote += 2;
        }
        return -1;
    }

    /// Spreadsheets quote only cells with a tab, a line end or a quote inside; `"yes"` is the text itself.
    private boolean isSpreadsheetQuote(int quote) {
        var inside = text.substring(at + 1, quote);
        return inside.indexOf('\t') >= 0 || inside.indexOf('\n') >= 0 || inside.contains("\"\"");
    }
}
