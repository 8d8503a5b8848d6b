package hitomado.procedures.reading;

import hitomado.platform.calendar.BusinessCalendar;
import hitomado.rules.FactType;
import hitomado.rules.HostFunction;
import hitomado.rules.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// The functions that the city's calendar adds to the expressions of its definitions.
final class CityFunctions {
    private CityFunctions() {}

    /// `next open day(date)`: the day itself when the city hall is open, else the first open day after it.
    static Set<HostFunction> of(BusinessCalendar calendar) {
        return Set.of(
                new HostFunction(
                        "next open day",
                        List.of(FactType.DATE),
                        FactType.DATE,
                        arguments -> Value.of(calendar.nextOpenDay(day(arguments.getFirst())))),
                new HostFunction(
                        "is open day",
                        List.of(FactType.DATE),
                        FactType.BOOLEAN,
                        arguments -> Value.of(calendar.isOpen(day(arguments.getFirst())))));
    }

    private static LocalDate day(Value value) {
        if (value instanceof Value.Day(var day)) {
            return day;
        }
        throw new IllegalArgumentException("not a day: " + value);
    }
}
