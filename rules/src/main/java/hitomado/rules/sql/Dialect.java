package hitomado.rules.sql;

import hitomado.rules.Value;

/// 方言 — how a database writes constants.
public enum Dialect {
    POSTGRESQL,
    DUCKDB;

    /// A constant; texts are compared with `=` only, never by order.
    String literal(Value value) {
        return switch (value) {
            case Value.Text(var text) -> quoted(text);
            case Value.Num(var number) -> number.toPlainString();
            case Value.Bool(var truth) -> truth ? "true" : "false";
            case Value.Day(var day) -> "date " + quoted(day.toString());
            case Value.Time(var time) -> "time " + quoted(time.toString());
            case Value.DateTime(var moment) -> "timestamp " + quoted(moment.toString());
            case Value.Days(var days) -> "interval " + quoted(days.toString());
            case Value.Months(var months) -> "interval " + quoted(months.toString());
            case Value.Absent absent -> "null";
        };
    }

    /// NUL cannot be in a text of either database.
    private static String quoted(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text with NUL");
        }
        return "'" + text.replace("'", "''") + "'";
    }
}
