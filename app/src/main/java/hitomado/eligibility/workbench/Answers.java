package hitomado.eligibility.workbench;

import hitomado.procedures.Programme;
import hitomado.rules.Value;
import hitomado.rules.bulk.Computed;
import hitomado.rules.bulk.TableAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a programme's table gives for every row, as one bitmap for each outcome and the yen a year that it stands for.
record Answers(int rows, List<Part> parts) {
    /// No amount, or none that is known.
    static final long NONE = Computed.NONE;

    Answers {
        parts = List.copyOf(parts);
    }

    /// Rows with the same outcome.
    ///
    /// @param yen a year; null where a formula gives it, or where there is no amount
    /// @param each yen a year by row where a formula gives them, [#NONE] for what is no whole number
    @SuppressWarnings("ArrayRecordComponent") // bitmaps and amounts that nobody writes
    record Part(boolean entitled, @Nullable Long yen, long @Nullable [] each, long[] bits) {
        long yen(int row) {
            return each == null ? yen == null ? NONE : yen : each[row];
        }

        long cost() {
            Long same = yen;
            return each == null ? same == null ? 0 : same * Rows.count(bits) : sum(each);
        }

        private long sum(long[] amounts) {
            long[] sum = new long[1];
            Rows.each(bits, row -> sum[0] += amounts[row] == NONE ? 0 : amounts[row]);
            return sum[0];
        }

        /// Rows whose amount a formula gives, but not as a whole number.
        long odd() {
            long[] odd = new long[1];
            if (each != null) {
                Rows.each(bits, row -> odd[0] += yen(row) == NONE ? 1 : 0);
            }
            return odd[0];
        }
    }

    /// @param formulas by the number of the outcome; a row whose amount is not known is open, as it is for one person
    static Answers of(TableAnswers answers, int rows, Amounts amounts, Map<Integer, Computed> formulas) {
        var parts = new ArrayList<Part>();
        long[] each = new long[formulas.isEmpty() || !amounts.isYearly() ? 0 : rows];
        for (int number = 0; number < answers.outcomes().size(); number++) {
            var outcome = answers.outcomes().get(number);
            boolean entitled = Value.of(Programme.YES).equals(outcome.outputs().get(Programme.ENTITLED));
            var formula = formulas.get(number);
            if (formula == null) {
                Long yen = entitled ? amounts.yearly(outcome) : null;
                parts.add(new Part(entitled, yen, null, answers.bits(number)));
            } else {
                boolean counts = entitled && each.length > 0;
                if (counts) {
                    write(formula, answers.bits(number), amounts, each);
                }
                parts.add(new Part(entitled, null, counts ? each : null, formula.known()));
            }
        }
        return new Answers(rows, parts);
    }

    private static void write(Computed formula, long[] bits, Amounts amounts, long[] each) {
        long[] wholes = formula.wholes();
        int[] place = new int[1];
        Rows.each(bits, row -> {
            long whole = wholes[place[0]++];
            each[row] = whole == Computed.NONE ? NONE : amounts.yearly(whole);
        });
    }

    /// Rows that no outcome has, because a fact that decides is not known.
    long[] open() {
        var open = new long[(rows + 63) >>> 6];
        for (var part : parts) {
            for (int word = 0; word < open.length; word++) {
                open[word] |= part.bits()[word];
            }
        }
        for (int word = 0; word < open.length; word++) {
            open[word] = ~open[word];
        }
        if ((rows & 63) != 0) {
            open[open.length - 1] &= (1L << rows) - 1;
        }
        return open;
    }

    long cost() {
        return parts.stream().mapToLong(Part::cost).sum();
    }

    long entitled() {
        return parts.stream()
                .filter(Part::entitled)
                .mapToLong(part -> Rows.count(part.bits()))
                .sum();
    }

    long odd() {
        return parts.stream().mapToLong(Part::odd).sum();
    }
}
