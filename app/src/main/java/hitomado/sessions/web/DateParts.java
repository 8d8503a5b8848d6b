package hitomado.sessions.web;

import hitomado.platform.web.TypedDate;
import java.time.LocalDate;
import java.util.Map;

/// 年月日の入力 — era, year, month and day as four fields, kept as one text so that nothing typed is lost.
final class DateParts {
    private DateParts() {}

    /// The text of the four fields, e.g. `令和8年3月15日` or `2026年3月15日`; empty where all are empty.
    static String of(Map<String, String> form, String name) {
        var typed = TypedDate.of(name, form);
        return typed.isEmpty() ? "" : typed.era() + typed.year() + "年" + typed.month() + "月" + typed.day() + "日";
    }

    /// Splits a stored value (`2026-03-15`) or an unreadable typed text back into the fields.
    static TypedDate split(String text) {
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return TypedDate.of(LocalDate.parse(text));
        }
        var era = TypedDate.ERAS.stream().filter(text::startsWith).findFirst().orElse("");
        var rest = text.substring(era.length());
        var year = rest.indexOf('年');
        var month = rest.indexOf('月');
        var day = rest.lastIndexOf('日');
        return year < 0 || month < year || day < month
                ? new TypedDate(era, rest, "", "")
                : new TypedDate(
                        era, rest.substring(0, year), rest.substring(year + 1, month), rest.substring(month + 1, day));
    }
}
