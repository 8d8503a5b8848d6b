package hitomado.eligibility.scan;

import hitomado.procedures.Definitions;
import hitomado.procedures.Entitlement;
import hitomado.procedures.Programme;
import hitomado.rules.FactId;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import hitomado.rules.bulk.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides programmes for single households with the scalar executor, as soundly as a scan does it.
///
/// @param city all facts that were read, to tell who receives and who has it already
record Deciding(Definitions definitions, Population city, LocalDate day) {
    /// Who of one household is entitled to a programme; `seen` is the city as the programme may see it.
    List<Found> household(Programme programme, Population seen, int household) {
        var inquiry = definitions.rules().inquireSoundly(seen.situation(household, day));
        var found = new ArrayList<Found>();
        for (var row : rows(programme, household)) {
            var subject = programme.unit() == SubjectKind.PERSON
                    ? new hitomado.rules.SubjectId("p" + (row - city.firstPerson(household) + 1))
                    : hitomado.rules.SubjectId.HOUSEHOLD;
            var decided = Entitlement.of(programme, subject, inquiry);
            if (decided.decided() && decided.entitled() && !holds(programme, row)) {
                found.add(found(programme, household, row, amount(decided)));
            }
        }
        return found;
    }

    private List<Integer> rows(Programme programme, int household) {
        if (programme.unit() == SubjectKind.HOUSEHOLD) {
            return List.of(new Receivers(city).head(household));
        }
        return java.util.stream.IntStream.range(city.firstPerson(household), city.firstPerson(household + 1))
                .boxed()
                .toList();
    }

    Found found(Programme programme, int household, int row, @Nullable Long amount) {
        return new Found(
                row, new Receivers(city).of(programme.benefit().receiver(), household, row), household, amount);
    }

    /// Whether the register says that somebody has it already.
    boolean holds(Programme programme, int row) {
        FactId held = programme.push().holds();
        return held != null && city.find(held, row).filter(Value.TRUE::equals).isPresent();
    }

    private static @Nullable Long amount(Entitlement decided) {
        return yen(decided.outputs().get(Programme.AMOUNT));
    }

    static @Nullable Long yen(@Nullable Value amount) {
        return amount instanceof Value.Num(var yen) && yen.stripTrailingZeros().scale() <= 0
                ? Long.valueOf(yen.longValue())
                : null;
    }
}
