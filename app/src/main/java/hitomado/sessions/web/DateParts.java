package hitomado.sessions.web;

import java.util.Map;

/// 年月日の入力 — era, year, month and day as four fields, read as one text so that nothing typed is lost.
public record DateParts(String era, String year, String month, String day) {

    /// The text of the four fields, e.g. `令和8年3月15日` or `2026年3月15日`; empty where all are empty.
    static String of(Map<String, String> form, String name) {
        var era = form.getOrDefault(name + ":era", "");
        var year = form.getOrDefault(name + ":year", "").strip();
        var month = form.getOrDefault(name + ":month", "").strip();
        var day = form.getOrDefault(name + ":day", "").strip();
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return "";
        }
        return era + year + "年" + month + "月" + day + "日";
    }

    /// Splits a stored value (`2026-03-15`) or an unreadable typed text back into the fields.
    public static DateParts split(String text) {
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return new DateParts(
                    "",
                    text.substring(0, 4),
                    Integer.toString(Integer.parseInt(text.substring(5, 7))),
                    Integer.toString(Integer.parseInt(text.substring(8, 10))));
        }
        var era = "";
        for (var known : new String[] {"令和", "平成", "昭和", "大正", "明治"}) {
            if (text.startsWith(known)) {
                era = known;
            }
        }
        var rest = text.substring(era.length());
        var year = rest.indexOf('年');
        var month = rest.indexOf('月');
        var day = rest.lastIndexOf('日');
        if (year < 0 || month < year || day < month) {
            return new DateParts(era, rest, "", "");
        }
        return new DateParts(
                era, rest.substring(0, year), rest.substring(year + 1, month), rest.substring(month + 1, day));
    }
}
