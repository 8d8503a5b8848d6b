package hitomado.platform.text;

import hitomado.platform.text.Era.YearOfEra;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 和暦: writes days the way Japanese offices do and reads what people type.
public final class JapaneseDate {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern WAREKI = Pattern.compile(
            "(明治|大正|昭和|平成|令和|[明大昭平令MTSHRmtshr])\\.?(元|\\d{1,2})(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?");
    private static final Pattern WESTERN =
            Pattern.compile("(?:西暦)?(\\d{4})(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /// 令和8年（2026年）3月15日 is our own long form, so that it can be read back.
    private static final Pattern YEAR_TWICE = Pattern.compile("\\((?:\\d{4}年|(?:明治|大正|昭和|平成|令和)(?:元|\\d{1,2})年)\\)");

    private JapaneseDate() {}

    /// 令和8年3月15日
    public static String wareki(LocalDate day) {
        return yearInEra(day) + monthAndDay(day);
    }

    /// 令和8年（2026年）3月15日
    public static String warekiWithWestern(LocalDate day) {
        return Era.findYear(day)
                .map(y -> written(y) + "（" + day.getYear() + "年）" + monthAndDay(day))
                .orElseGet(() -> day.getYear() + "年" + monthAndDay(day));
    }

    /// R8.3.15
    public static String shortForm(LocalDate day) {
        var year = Era.findYear(day)
                .map(y -> y.era().letter() + String.valueOf(y.year()))
                .orElseGet(() -> String.valueOf(day.getYear()));
        return year + "." + day.getMonthValue() + "." + day.getDayOfMonth();
    }

    /// 2026年（令和8年） 3月15日, the order that people who are new to Japan understand first.
    public static String easy(LocalDate day) {
        var era = Era.findYear(day).map(y -> "（" + written(y) + "）").orElse("");
        return day.getYear() + "年" + era + " " + monthAndDay(day);
    }

    /// 15 March 2026
    public static String english(LocalDate day) {
        return ENGLISH.format(day);
    }

    /// 令和8年; the western year where there is no era.
    public static String yearInEra(LocalDate day) {
        return Era.findYear(day).map(JapaneseDate::written).orElseGet(() -> day.getYear() + "年");
    }

    /// Reads 令和元年5月1日, R1.5.1, ㋿元年5月1日, 2019-05-01, 2019年5月1日, 20190501, full width or not.
    public static DateReading read(String typed) {
        var plain = plain(typed);
        var second = YEAR_TWICE.matcher(plain);
        if (!second.find()) {
            return read(plain, typed);
        }
        var reading = read(second.replaceAll(""), typed);
        return contradicts(reading, second) ? new DateReading.NotADate(typed) : reading;
    }

    private static DateReading read(String plain, String typed) {
        var wareki = WAREKI.matcher(plain);
        if (wareki.matches()) {
            return inEra(wareki, typed);
        }
        var western = WESTERN.matcher(plain);
        if (!western.matches()) {
            western = EIGHT_DIGITS.matcher(plain);
        }
        return western.matches()
                ? existing(number(western, 1), number(western, 2), number(western, 3))
                : new DateReading.NotADate(typed);
    }

    /// 令和8年（2025年） names two years; which one was meant only the person can say.
    private static boolean contradicts(DateReading reading, Matcher second) {
        second.reset();
        return reading instanceof DateReading.Read read
                && second.find()
                && !second.group().equals("(" + read.date().getYear() + "年)")
                && !second.group().replaceFirst("(?<=\\D)1年", "元年").equals("(" + yearInEra(read.date()) + ")");
    }

    private static DateReading inEra(Matcher found, String typed) {
        var era = Era.findByMark(found.group(1)).orElseThrow();
        var yearOfEra = found.group(2).equals("元") ? 1 : number(found, 2);
        if (yearOfEra == 0) {
            return new DateReading.NotADate(typed);
        }
        var reading = existing(era.gregorianYear(yearOfEra), number(found, 3), number(found, 4));
        return reading instanceof DateReading.Read read ? checkedAgainstEra(read.date(), era, typed) : reading;
    }

    private static DateReading checkedAgainstEra(LocalDate day, Era era, String typed) {
        if (day.isBefore(Era.SOLAR_CALENDAR_BEGINS)) {
            return new DateReading.BeforeSolarCalendar(typed);
        }
        if (day.isBefore(era.firstDay())) {
            return new DateReading.EraNotYetBegun(era, day, wareki(day));
        }
        return era.findLastDay().filter(day::isAfter).isPresent()
                ? new DateReading.EraEnded(era, day, wareki(day))
                : new DateReading.Read(day);
    }

    private static DateReading existing(int year, int month, int day) {
        var exists = year > 0 && month >= 1 && month <= 12 && day >= 1;
        return exists && YearMonth.of(year, month).isValidDay(day)
                ? new DateReading.Read(LocalDate.of(year, month, day))
                : new DateReading.NoSuchDay(year, month, day);
    }

    /// NFKC turns full-width digits, ㋿ and ㍻ into plain ones; long vowel marks typed for hyphens follow.
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[‐‑–—−ー]", "-")
                .replace('。', '.')
                .replace('・', '.');
    }

    private static String written(YearOfEra y) {
        return y.era().kanji() + (y.year() == 1 ? "元" : String.valueOf(y.year())) + "年";
    }

    private static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
