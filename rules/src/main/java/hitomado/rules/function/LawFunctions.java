package hitomado.rules.function;

import static hitomado.rules.function.Arguments.day;
import static hitomado.rules.function.Arguments.integer;
import static hitomado.rules.function.Kind.DATE;
import static hitomado.rules.function.Kind.NUMBER;

import hitomado.rules.Value;
import hitomado.rules.law.Ages;
import hitomado.rules.law.FiscalYears;
import java.time.LocalDate;
import java.util.List;

/// Functions of Japanese law; before the birth they are empty.
final class LawFunctions {
    private static final List<Kind> BIRTH_AND_DAY = List.of(DATE, DATE);

    static final List<Signature> ALL = List.of(
            Signature.of("age on", BIRTH_AND_DAY, NUMBER, (d, a) -> age(day(a, 0), day(a, 1))),
            Signature.of(
                    "age reached on",
                    List.of(DATE, NUMBER),
                    DATE,
                    (d, a) -> Value.of(Ages.reached(day(a, 0), integer(a, 1)))),
            Signature.of(
                    "fiscal year end after age",
                    List.of(DATE, NUMBER),
                    DATE,
                    (d, a) -> Value.of(Ages.fiscalYearEndAfter(day(a, 0), integer(a, 1)))),
            Signature.of("school year", BIRTH_AND_DAY, NUMBER, (d, a) -> grade(day(a, 0), day(a, 1))),
            Signature.of("fiscal year", List.of(DATE), NUMBER, (d, a) -> Value.of(FiscalYears.of(day(a, 0)))),
            Signature.of("fiscal year end", List.of(DATE), DATE, (d, a) -> Value.of(FiscalYears.end(day(a, 0)))));

    private LawFunctions() {}

    private static Value age(LocalDate birth, LocalDate day) {
        return day.isBefore(birth) ? Value.ABSENT : Value.of(Ages.on(birth, day));
    }

    private static Value grade(LocalDate birth, LocalDate day) {
        return day.isBefore(birth) ? Value.ABSENT : Value.of(Ages.schoolYear(birth, day));
    }
}
