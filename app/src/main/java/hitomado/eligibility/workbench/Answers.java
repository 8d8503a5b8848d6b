package hitomado.eligibility.workbench;

import hitomado.procedures.Programme;
import hitomado.rules.Value;
import hitomado.rules.bulk.TableAnswers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a programme's table gives for every row, as one bitmap for each outcome and the yen a year that it stands for.
record Answers(int rows, List<Part> parts) {
    Answers {
        parts = List.copyOf(parts);
    }

    /// Rows with the same outcome.
    ///
    /// @param yen a year; null where a formula gives it, or where there is no amount
    @SuppressWarnings("ArrayRecordComponent") // bitmaps that nobody writes
    record Part(boolean entitled, @Nullable Long yen, boolean computed, long[] bits) {}

    static Answers of(TableAnswers answers, int rows, Amounts amounts) {
        var parts = new ArrayList<Part>();
        for (int number = 0; number < answers.outcomes().size(); number++) {
            var outcome = answers.outcomes().get(number);
            boolean entitled = Value.of(Programme.YES).equals(outcome.outputs().get(Programme.ENTITLED));
            Long yen = entitled ? amounts.yearly(outcome) : null;
            boolean computed = entitled && yen == null && outcome.computed().contains(Programme.AMOUNT);
            parts.add(new Part(entitled, yen, computed, answers.bits(number)));
        }
        return new Answers(rows, parts);
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
        return parts.stream()
                .mapToLong(part -> {
                    Long yen = part.yen();
                    return yen == null ? 0 : yen * count(part.bits());
                })
                .sum();
    }

    long entitled() {
        return parts.stream()
                .filter(Part::entitled)
                .mapToLong(part -> count(part.bits()))
                .sum();
    }

    long computed() {
        return parts.stream()
                .filter(Part::computed)
                .mapToLong(part -> count(part.bits()))
                .sum();
    }

    private static long count(long[] bits) {
        long count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
