package hitomado.eligibility.scan;

import hitomado.procedures.Definitions;
import hitomado.procedures.Programme;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import hitomado.rules.bulk.BulkAnswers;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.Outcome;
import hitomado.rules.bulk.Planning;
import hitomado.rules.bulk.Population;
import hitomado.rules.bulk.ScanOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 市の走査 — decides all programmes that may be pushed for everybody, with the bitmap executor.
///
/// Programmes that may know the same share a plan. A programme that the bitmap executor does not take is decided
/// household by household.
public final class CityScan {
    private static final int THREADS = 2;

    private final Definitions definitions;
    private final Population city;
    private final LocalDate day;
    private final Deciding deciding;

    public CityScan(Definitions definitions, Population city, LocalDate day) {
        this.definitions = definitions;
        this.city = city;
        this.day = day;
        this.deciding = new Deciding(definitions, city, day);
    }

    /// Tells those found, programme by programme.
    void run(BiConsumer<Programme, List<Found>> found) {
        PushView.of(definitions).forEach((view, programmes) -> {
            var seen = view.over(city);
            programmes.stream()
                    .collect(Collectors.groupingBy(Programme::unit))
                    .values()
                    .forEach(sameUnit -> run(sameUnit, seen, found));
        });
    }

    private void run(List<Programme> programmes, Population seen, BiConsumer<Programme, List<Found>> found) {
        switch (plan(programmes)) {
            case Planning.Planned(var plan) -> {
                var answers = plan.scan(
                        plan.code(seen, THREADS), ScanOrder.all(THREADS).keeping(CityScan::isYes));
                for (var programme : programmes) {
                    found.accept(programme, rows(programme, plan, answers, seen));
                }
            }
            case Planning.Refused refused
            when programmes.size() > 1 -> programmes.forEach(programme -> run(List.of(programme), seen, found));
            case Planning.Refused refused -> {
                var programme = programmes.getFirst();
                var one = new ArrayList<Found>();
                for (var home = 0; home < city.households(); home++) {
                    one.addAll(deciding.household(programme, seen, home));
                }
                found.accept(programme, one);
            }
        }
    }

    private Planning plan(List<Programme> programmes) {
        return definitions
                .rules()
                .bulk(programmes.stream().map(Programme::table).toList(), day);
    }

    private static boolean isYes(String table, Outcome outcome) {
        return Value.of(Programme.YES).equals(outcome.outputs().get(Programme.ENTITLED));
    }

    private List<Found> rows(Programme programme, BulkPlan plan, BulkAnswers answers, Population seen) {
        var table = answers.of(programme.table());
        var formulas = plan.compute(table, Programme.AMOUNT, seen, THREADS);
        var found = new ArrayList<Found>();
        for (var number = 0; number < table.outcomes().size(); number++) {
            var outcome = table.outcomes().get(number);
            if (isYes(programme.table(), outcome)) {
                var constant = Deciding.yen(outcome.outputs().get(Programme.AMOUNT));
                var formula = formulas.get(number);
                table.rows(number).forEach(row -> {
                    if (formula == null) {
                        add(found, programme, row, constant);
                    } else {
                        // an amount that is not known leaves the programme undecided, as for a single household
                        formula.find(row).ifPresent(value -> add(found, programme, row, Deciding.yen(value)));
                    }
                });
            }
        }
        return found;
    }

    private void add(List<Found> found, Programme programme, int row, @Nullable Long amount) {
        var ofPersons = programme.unit() == SubjectKind.PERSON;
        var household = ofPersons ? city.householdOf(row) : row;
        var person = ofPersons ? row : new Receivers(city).head(household);
        if (!deciding.holds(programme, person)) {
            found.add(deciding.found(programme, household, person, amount));
        }
    }
}
