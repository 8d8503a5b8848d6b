package hitomado.platform.text;

import java.util.List;
import java.util.stream.Collectors;

/// CSV — lines as RFC 4180 writes them, safe to open in a spreadsheet: nothing in them is taken for a formula.
public final class Csv {
    /// Tells a spreadsheet that the file is UTF-8.
    public static final String BOM = "\uFEFF";

    /// What spreadsheets take for the beginning of a formula; Japanese ones also in full width.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /// One line with its end; every cell is quoted, so that leading zeros and spaces stay.
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        var safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
