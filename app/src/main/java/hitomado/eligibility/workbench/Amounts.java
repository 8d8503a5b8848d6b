package hitomado.eligibility.workbench;

import hitomado.procedures.Programme;
import hitomado.rules.DecisionTable;
import hitomado.rules.RuleBook;
import hitomado.rules.Value;
import hitomado.rules.bulk.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 額 — what an outcome pays a year: a constant, a parameter with its value on the day, or what a formula gives.
final class Amounts {
    private static final Pattern PARAMETER = Pattern.compile("(parameter\\.[A-Za-z0-9]+)\\.value");

    private final RuleBook book;
    private final Programme programme;
    private final LocalDate day;

    Amounts(RuleBook book, Programme programme, LocalDate day) {
        this.book = book;
        this.programme = programme;
        this.day = day;
    }

    /// How often a year the amount is paid; 0 where that cannot be said.
    static int perYear(Programme programme) {
        return switch (programme.benefit().per()) {
            case MONTH -> 12;
            case YEAR -> 1;
            case DAY, ONCE, NONE -> 0;
        };
    }

    boolean isYearly() {
        return perYear(programme) > 0;
    }

    /// What so much for each period comes to.
    long yearly(long yen) {
        return Math.multiplyExact(yen, perYear(programme));
    }

    /// Null where there is none, or where only a formula gives it.
    @Nullable
    Long yearly(Outcome outcome) {
        int times = perYear(programme);
        return times == 0
                ? null
                : amount(outcome).map(yen -> yen.longValue() * times).orElse(null);
    }

    private Optional<BigDecimal> amount(Outcome outcome) {
        if (outcome.outputs().get(Programme.AMOUNT) instanceof Value.Num(var number)) {
            return Optional.of(number);
        }
        return outcome.row() < 1 ? Optional.empty() : cell(outcome.row() - 1).flatMap(this::parameter);
    }

    /// What stands in the amount of a row of the version in force.
    private Optional<String> cell(int row) {
        return version(programme.table()).flatMap(table -> {
            for (int i = 0; i < table.outputs().size(); i++) {
                if (table.outputs().get(i).name().equals(Programme.AMOUNT)
                        && row < table.rows().size()) {
                    return Optional.of(
                            table.rows().get(row).outputs().get(i).text().strip());
                }
            }
            return Optional.empty();
        });
    }

    private Optional<BigDecimal> parameter(String text) {
        var named = PARAMETER.matcher(text);
        return named.matches()
                ? version(named.group(1))
                        .map(value -> new BigDecimal(
                                value.rows().getFirst().outputs().getFirst().text()))
                : Optional.empty();
    }

    private Optional<DecisionTable> version(String id) {
        return book.source().tables().stream()
                .filter(table -> table.id().equals(id))
                .filter(table -> !isAfter(table.validFrom(), day) && !isAfter(day, table.validTo()))
                .findFirst();
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }
}
