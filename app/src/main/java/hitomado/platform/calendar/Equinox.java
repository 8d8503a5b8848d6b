package hitomado.platform.calendar;

import java.time.LocalDate;

/// 春分日・秋分日: the usual approximation of the astronomical days, good for 1900–2150.
///
/// The law names no dates: the 暦要項 of 国立天文台 fixes them each February for the next year. Later years are an expectation.
final class Equinox {
    /// Mean growth of the equinox within the year beyond 365 days, before leap days set it back.
    private static final double DRIFT = 0.242194;

    private Equinox() {}

    static LocalDate spring(int year) {
        return LocalDate.of(year, 3, day(year, new double[] {20.8357, 20.8431, 21.8510}));
    }

    static LocalDate autumn(int year) {
        return LocalDate.of(year, 9, day(year, new double[] {23.2588, 23.2488, 24.2488}));
    }

    private static int day(int year, double[] base) {
        var drift = DRIFT * (year - 1980);
        if (year < 1980) {
            return (int) (base[0] + drift - (year - 1983) / 4);
        }
        return (int) (base[year < 2100 ? 1 : 2] + drift - (year - 1980) / 4);
    }
}
