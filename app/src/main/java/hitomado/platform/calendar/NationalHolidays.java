package hitomado.platform.calendar;

import hitomado.platform.text.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// 国民の祝日に関する法律: computes the days off of a year, 1948 and later.
public final class NationalHolidays {
    /// 振替休日 exist since 1973-04-12 (昭和48年法律10号).
    private static final LocalDate SUBSTITUTES_BEGIN = LocalDate.of(1973, 4, 12);
    /// 国民の休日 exist since 1985-12-27 (昭和60年法律103号).
    private static final LocalDate DAYS_BETWEEN_BEGIN = LocalDate.of(1985, 12, 27);

    private static final Wording SUBSTITUTE = new Wording("振替休日", "かわりの 休み", "Substitute Holiday");
    private static final Wording BETWEEN = new Wording("国民の休日", "国民の休日", "National Holiday");
    private static final Map<Integer, SortedMap<LocalDate, Holiday>> YEARS = new ConcurrentHashMap<>();

    private NationalHolidays() {}

    /// The days off of the year in order.
    public static SortedMap<LocalDate, Holiday> of(int year) {
        return YEARS.computeIfAbsent(year, NationalHolidays::compute);
    }

    /// The holiday on that day, when it is one.
    public static Optional<Holiday> find(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    private static SortedMap<LocalDate, Holiday> compute(int year) {
        var named = new TreeMap<LocalDate, Holiday>();
        NamedHoliday.of(year).forEach(h -> named.put(h.date(), h));
        var all = new TreeMap<>(named);
        named.values().stream()
                .filter(h -> h.kind() == Holiday.Kind.NAMED && h.date().getDayOfWeek() == DayOfWeek.SUNDAY)
                .filter(h -> !h.date().isBefore(SUBSTITUTES_BEGIN))
                .map(h -> firstFreeAfter(h.date(), named))
                .forEach(day -> all.put(day, new Holiday(day, Holiday.Kind.SUBSTITUTE, SUBSTITUTE)));
        named.keySet().stream()
                .map(day -> day.plusDays(1))
                .filter(day -> !all.containsKey(day) && isNamed(named, day.minusDays(1)))
                .filter(day -> isNamed(named, day.plusDays(1)) && !day.isBefore(DAYS_BETWEEN_BEGIN))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList()
                .forEach(day -> all.put(day, new Holiday(day, Holiday.Kind.BETWEEN, BETWEEN)));
        return Collections.unmodifiableSortedMap(all);
    }

    /// Since 2007 the substitute skips further holidays (3条2項); before, none ever followed directly.
    private static LocalDate firstFreeAfter(LocalDate sunday, Map<LocalDate, Holiday> named) {
        var day = sunday.plusDays(1);
        while (named.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isNamed(Map<LocalDate, Holiday> named, LocalDate day) {
        var holiday = named.get(day);
        return holiday != null && holiday.countsAsNamed();
    }
}
