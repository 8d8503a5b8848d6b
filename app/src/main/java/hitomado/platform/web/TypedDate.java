package hitomado.platform.web;

import hitomado.platform.text.DateReading;
import hitomado.platform.text.JapaneseDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// 入力した年月日 — the parts of a date just as they were typed, era and all, so that nothing typed is lost.
///
/// @param era 令和, 平成, …; empty for the western year
public record TypedDate(String era, String year, String month, String day) {
    public static final TypedDate EMPTY = new TypedDate("", "", "", "");
    /// Eras to choose from; the western year stands before them.
    public static final List<String> ERAS = List.of("令和", "平成", "昭和", "大正", "明治");

    /// The parts that `dateField` sends: `name:era`, `name:year`, `name:month`, `name:day`.
    public static TypedDate of(String name, Map<String, String> sent) {
        return new TypedDate(
                Typed.of(sent.get(name + ":era")),
                Typed.code(sent.get(name + ":year")),
                Typed.code(sent.get(name + ":month")),
                Typed.code(sent.get(name + ":day")));
    }

    public static TypedDate of(LocalDate date) {
        return new TypedDate(
                "",
                Integer.toString(date.getYear()),
                Integer.toString(date.getMonthValue()),
                Integer.toString(date.getDayOfMonth()));
    }

    public boolean isEmpty() {
        return year.isEmpty() && month.isEmpty() && day.isEmpty();
    }

    public DateReading read() {
        return JapaneseDate.read(era + year + "年" + month + "月" + day + "日");
    }
}
