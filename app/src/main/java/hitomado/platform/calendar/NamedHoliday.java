package hitomado.platform.calendar;

import static java.time.DayOfWeek.MONDAY;

import hitomado.platform.text.Wording;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// 国民の祝日: every row of 国民の祝日に関する法律2条 with the years in which it was in force.
record NamedHoliday(Wording name, Holiday.Kind kind, int firstYear, int lastYear, IntFunction<LocalDate> rule) {
    private static final int OPEN_END = Integer.MAX_VALUE;
    private static final LocalDate LAW_BEGINS = LocalDate.of(1948, 7, 20);

    private static final Wording COMING_OF_AGE = name("成人の日", "Coming of Age Day");
    private static final Wording EMPEROR = name("天皇誕生日", "Emperor's Birthday");
    private static final Wording GREENERY = name("みどりの日", "Greenery Day");
    private static final Wording MARINE = name("海の日", "Marine Day");
    private static final Wording MOUNTAIN = name("山の日", "Mountain Day");
    private static final Wording AGED = name("敬老の日", "Respect for the Aged Day");
    private static final Wording HEALTH_SPORTS = name("体育の日", "Health and Sports Day");
    private static final Wording SPORTS = name("スポーツの日", "Sports Day");

    /// The moves of 2020 and 2021 follow 平成三十二年東京オリンピック競技大会・東京パラリンピック競技大会特別措置法32条.
    private static final List<NamedHoliday> ALL = List.of(
            days(name("元日", "New Year's Day"), 1949, OPEN_END, 1, 1),
            days(COMING_OF_AGE, 1949, 1999, 1, 15),
            mondays(COMING_OF_AGE, 2000, OPEN_END, 1, 2),
            days(name("建国記念の日", "National Foundation Day"), 1967, OPEN_END, 2, 11),
            days(EMPEROR, 2020, OPEN_END, 2, 23),
            computed(name("春分の日", "Vernal Equinox Day"), 1949, Equinox::spring),
            days(EMPEROR, 1949, 1988, 4, 29),
            days(GREENERY, 1989, 2006, 4, 29),
            days(name("昭和の日", "Showa Day"), 2007, OPEN_END, 4, 29),
            days(name("憲法記念日", "Constitution Memorial Day"), 1949, OPEN_END, 5, 3),
            days(GREENERY, 2007, OPEN_END, 5, 4),
            days(name("こどもの日", "Children's Day"), 1949, OPEN_END, 5, 5),
            days(MARINE, 1996, 2002, 7, 20),
            mondays(MARINE, 2003, 2019, 7, 3),
            days(MARINE, 2020, 2020, 7, 23),
            days(MARINE, 2021, 2021, 7, 22),
            mondays(MARINE, 2022, OPEN_END, 7, 3),
            days(MOUNTAIN, 2016, 2019, 8, 11),
            days(MOUNTAIN, 2020, 2020, 8, 10),
            days(MOUNTAIN, 2021, 2021, 8, 8),
            days(MOUNTAIN, 2022, OPEN_END, 8, 11),
            days(AGED, 1966, 2002, 9, 15),
            mondays(AGED, 2003, OPEN_END, 9, 3),
            computed(name("秋分の日", "Autumnal Equinox Day"), 1948, Equinox::autumn),
            days(HEALTH_SPORTS, 1966, 1999, 10, 10),
            mondays(HEALTH_SPORTS, 2000, 2019, 10, 2),
            days(SPORTS, 2020, 2020, 7, 24),
            days(SPORTS, 2021, 2021, 7, 23),
            mondays(SPORTS, 2022, OPEN_END, 10, 2),
            days(name("文化の日", "Culture Day"), 1948, OPEN_END, 11, 3),
            days(name("勤労感謝の日", "Labour Thanksgiving Day"), 1948, OPEN_END, 11, 23),
            days(EMPEROR, 1989, 2018, 12, 23),
            once(name("皇太子明仁親王の結婚の儀", "Wedding of Crown Prince Akihito"), 1959, 4, 10),
            once(name("昭和天皇の大喪の礼", "State Funeral of Emperor Showa"), 1989, 2, 24),
            once(name("即位礼正殿の儀", "Enthronement Ceremony"), 1990, 11, 12),
            once(name("皇太子徳仁親王の結婚の儀", "Wedding of Crown Prince Naruhito"), 1993, 6, 9),
            once(name("天皇の即位の日", "Accession of the Emperor"), 2019, 5, 1),
            once(name("即位礼正殿の儀", "Enthronement Ceremony"), 2019, 10, 22));

    static Stream<Holiday> of(int year) {
        return ALL.stream()
                .filter(h -> h.firstYear <= year && year <= h.lastYear)
                .map(h -> new Holiday(h.rule.apply(year), h.kind, h.name))
                .filter(h -> !h.date().isBefore(LAW_BEGINS));
    }

    private static NamedHoliday days(Wording name, int from, int to, int month, int day) {
        return new NamedHoliday(name, Holiday.Kind.NAMED, from, to, year -> LocalDate.of(year, month, day));
    }

    private static NamedHoliday mondays(Wording name, int from, int to, int month, int nth) {
        return new NamedHoliday(
                name,
                Holiday.Kind.NAMED,
                from,
                to,
                year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, MONDAY)));
    }

    private static NamedHoliday computed(Wording name, int from, IntFunction<LocalDate> rule) {
        return new NamedHoliday(name, Holiday.Kind.NAMED, from, OPEN_END, rule);
    }

    private static NamedHoliday once(Wording name, int year, int month, int day) {
        return new NamedHoliday(name, Holiday.Kind.SPECIAL, year, year, y -> LocalDate.of(y, month, day));
    }

    private static Wording name(String ja, String en) {
        return new Wording(ja, ja, en);
    }
}
