package hitomado.applications.web;

import hitomado.applications.ApplicationStatus;
import hitomado.platform.Lang;
import hitomado.platform.text.JapaneseDate;
import hitomado.platform.text.PhoneNumber;
import hitomado.platform.text.PhoneReading;
import hitomado.platform.web.Page;
import hitomado.platform.web.Tone;
import hitomado.procedures.Constraint;
import hitomado.procedures.Fact;
import hitomado.procedures.Form;
import hitomado.procedures.LocalText;
import hitomado.rules.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Values, days and texts in the reader's language.
record Words(Page page) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    Lang lang() {
        return page.lang();
    }

    String of(LocalText text) {
        return text.in(lang());
    }

    String t(String key, Object... args) {
        return page.t(key, args);
    }

    /// A title with the name of the person it is for.
    String withPerson(String title, String person) {
        return person.isEmpty() ? title : title + "（" + person + "）";
    }

    /// Colour of an outcome.
    static Tone tone(String outcome) {
        return switch (outcome) {
            case "visit" -> Tone.WAITING;
            case "satisfied" -> Tone.DONE;
            default -> Tone.INFO;
        };
    }

    /// Colour of a status.
    static Tone tone(ApplicationStatus status) {
        return switch (status) {
            case RECEIVED, IN_PROGRESS -> Tone.INFO;
            case CORRECTION_ASKED -> Tone.WARN;
            case COMPLETED -> Tone.DONE;
            case WITHDRAWN -> Tone.NEUTRAL;
            case REFUSED -> Tone.STOP;
        };
    }

    /// 和暦 with 西暦.
    String day(LocalDate day) {
        return switch (lang()) {
            case JA -> JapaneseDate.warekiWithWestern(day);
            case EASY -> JapaneseDate.easy(day);
            case EN -> JapaneseDate.english(day);
        };
    }

    String moment(Instant at) {
        var local = at.atZone(JAPAN);
        return day(local.toLocalDate()) + " " + TIME.format(local);
    }

    String yen(long amount) {
        return lang() == Lang.EN
                ? String.format(Locale.ROOT, "%,d yen", amount)
                : String.format(Locale.ROOT, "%,d円", amount);
    }

    /// A value as people read it; what is known to be empty says so.
    String value(Fact fact, Form.Format format, Value value) {
        return switch (value) {
            case Value.Absent absent -> t("applications.value.none");
            case Value.Day(var day) -> day(day);
            case Value.Time(var time) -> time(time);
            case Value.DateTime(var moment) -> day(moment.toLocalDate()) + " " + time(moment.toLocalTime());
            case Value.Bool(var truth) -> t(truth ? "applications.value.yes" : "applications.value.no");
            case Value.Num number ->
                format == Form.Format.YEN ? yen(number.value().longValue()) : number.text();
            case Value.Text(var text) -> text(fact, format, text);
            case Value.Days days -> days.text();
            case Value.Months months -> months.text();
        };
    }

    /// The stored canonical form of a value as people read it.
    String value(Fact fact, Form.Format format, String stored) {
        return value(fact, format, Value.parse(fact.type(), stored));
    }

    private static String time(LocalTime time) {
        return TIME.format(time);
    }

    private String text(Fact fact, Form.Format format, String text) {
        if (!fact.choices().isEmpty()) {
            return fact.labelOf(text, lang());
        }
        if (fact.constraint().format() == Constraint.Format.PHONE
                && PhoneNumber.read(text) instanceof PhoneReading.Read(var number)) {
            return number.display();
        }
        return format == Form.Format.POSTCODE && text.matches("[0-9]{7}")
                ? "〒" + text.substring(0, 3) + "-" + text.substring(3)
                : text;
    }
}
