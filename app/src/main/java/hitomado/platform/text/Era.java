package hitomado.platform.text;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Optional;

/// 元号: the eras in which people on our register can have been born.
public enum Era {
    MEIJI("明治", 'M', JapaneseEra.MEIJI, LocalDate.of(1868, 1, 25)),
    TAISHO("大正", 'T', JapaneseEra.TAISHO, LocalDate.of(1912, 7, 30)),
    SHOWA("昭和", 'S', JapaneseEra.SHOWA, LocalDate.of(1926, 12, 25)),
    HEISEI("平成", 'H', JapaneseEra.HEISEI, LocalDate.of(1989, 1, 8)),
    REIWA("令和", 'R', JapaneseEra.REIWA, LocalDate.of(2019, 5, 1));

    /// 明治6年1月1日: the solar calendar begins (太政官布告第337号); older dates need a conversion that we do not do.
    public static final LocalDate SOLAR_CALENDAR_BEGINS = LocalDate.of(1873, 1, 1);

    private final String kanji;
    private final char letter;
    private final JapaneseEra chronology;
    private final LocalDate firstDay;

    Era(String kanji, char letter, JapaneseEra chronology, LocalDate firstDay) {
        this.kanji = kanji;
        this.letter = letter;
        this.chronology = chronology;
        this.firstDay = firstDay;
    }

    public String kanji() {
        return kanji;
    }

    public char letter() {
        return letter;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /// The last day of the era; empty for the one that runs.
    public Optional<LocalDate> findLastDay() {
        return ordinal() + 1 < values().length
                ? Optional.of(values()[ordinal() + 1].firstDay.minusDays(1))
                : Optional.empty();
    }

    /// The calendar year in which the given year of this era lies (令和8年 → 2026).
    int gregorianYear(int yearOfEra) {
        return firstDay.getYear() + yearOfEra - 1;
    }

    static Optional<Era> findByMark(String mark) {
        return Arrays.stream(values())
                .filter(e -> e.kanji.equals(mark)
                        || e.kanji.substring(0, 1).equals(mark)
                        || String.valueOf(e.letter).equalsIgnoreCase(mark))
                .findFirst();
    }

    /// Era and year of a day as java.time knows them; empty before the solar calendar.
    static Optional<YearOfEra> findYear(LocalDate day) {
        if (day.isBefore(SOLAR_CALENDAR_BEGINS)) {
            return Optional.empty();
        }
        var inJapan = JapaneseDate.from(day);
        return Arrays.stream(values())
                .filter(e -> e.chronology.equals(inJapan.getEra()))
                .map(e -> new YearOfEra(e, inJapan.get(ChronoField.YEAR_OF_ERA)))
                .findFirst();
    }

    record YearOfEra(Era era, int year) {}
}
