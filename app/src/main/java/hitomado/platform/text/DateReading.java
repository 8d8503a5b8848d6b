package hitomado.platform.text;

import java.time.LocalDate;

/// What came of reading a date that a person wrote (和暦または西暦).
public sealed interface DateReading {
    /// A day that exists.
    record Read(LocalDate date) implements DateReading {}

    /// The era had not begun on that day; `meant` is the day counted on, `suggestion` writes it in its own era.
    record EraNotYetBegun(Era era, LocalDate meant, String suggestion) implements DateReading {}

    /// The era was over on that day (平成32年); `suggestion` writes it in its own era.
    record EraEnded(Era era, LocalDate meant, String suggestion) implements DateReading {}

    /// The month or the day does not exist (2月30日, 13月).
    record NoSuchDay(int year, int month, int day) implements DateReading {}

    /// Before 明治6年 the calendar was another one; such a date is kept as text.
    record BeforeSolarCalendar(String typed) implements DateReading {}

    /// Not recognisable as a date.
    record NotADate(String typed) implements DateReading {}
}
