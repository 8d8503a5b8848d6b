package hitomado.procedures.forms;

import hitomado.platform.Lang;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.text.PhoneNumber;
import hitomado.platform.text.PhoneReading;
import hitomado.procedures.Constraint;
import hitomado.procedures.Fact;
import hitomado.procedures.Form;
import hitomado.rules.Value;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/// 表記 — writes values the way official papers do: 和暦, yen, labels of choices, 〒.
public final class FormText {
    private FormText() {}

    public static String of(Form.Format format, Fact fact, Value value) {
        return switch (value) {
            case Value.Absent absent -> absent.text();
            case Value.Day(var day) -> day(format, day);
            case Value.Time(var time) -> time(time);
            case Value.DateTime(var moment) -> day(format, moment.toLocalDate()) + time(moment.toLocalTime());
            case Value.Bool(var truth) -> truth ? "はい" : "いいえ";
            case Value.Num number -> number(format, number);
            case Value.Text(var text) -> text(format, fact, text);
            case Value.Days days -> days.text();
            case Value.Months months -> months.text();
        };
    }

    private static String day(Form.Format format, LocalDate day) {
        return format == Form.Format.DATE
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : JapaneseDate.wareki(day);
    }

    /// 午前9時5分, as the papers of the family register want it; midnight is 午前0時, noon 午後0時.
    private static String time(LocalTime time) {
        return (time.getHour() < 12 ? "午前" : "午後") + time.getHour() % 12 + "時" + time.getMinute() + "分";
    }

    private static String number(Form.Format format, Value.Num number) {
        return format == Form.Format.YEN
                ? String.format(Locale.ROOT, "%,d円", number.value().toBigInteger())
                : number.text();
    }

    private static String text(Form.Format format, Fact fact, String text) {
        return switch (format) {
            case CHOICE, CHECK -> fact.labelOf(text, Lang.JA);
            case POSTCODE -> text.matches("[0-9]{7}") ? "〒" + text.substring(0, 3) + "-" + text.substring(3) : text;
            case WAREKI, DATE, YEN, TEXT -> fact.constraint().format() == Constraint.Format.PHONE ? phone(text) : text;
        };
    }

    /// 03-1234-5678; what is no Japanese number stays as it was typed.
    private static String phone(String text) {
        return PhoneNumber.read(text) instanceof PhoneReading.Read(var number) ? number.display() : text;
    }
}
