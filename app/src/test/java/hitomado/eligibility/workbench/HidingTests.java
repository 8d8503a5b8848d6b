package hitomado.eligibility.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HidingTests {
    private static BitSet hidden(long... counts) {
        var lines = new ArrayList<List<Long>>();
        for (long count : counts) {
            lines.add(List.of(count));
        }
        return Hiding.of(lines);
    }

    @Test
    void showsTensAndNothing() {
        assertThat(hidden(10, 0, 250, 0).isEmpty()).isTrue();
    }

    @Test
    void aSingleSmallNumberTakesTheNextSmallestWithIt() {
        assertThat(hidden(100, 3, 40, 0).stream()).containsExactly(1, 2);
    }

    @Test
    void twoSmallNumbersWhoseSumTellsTakeAThird() {
        assertThat(hidden(100, 3, 4, 30, 0).stream()).containsExactly(1, 2, 3);
        assertThat(hidden(100, 6, 7, 30).stream()).containsExactly(1, 2);
    }

    @Test
    void whereTheTotalItselfIsHiddenNothingElseNeedsToBe() {
        assertThat(hidden(0, 3, 0, 4).stream()).containsExactly(1, 3);
    }

    @Test
    void aSmallNumberHidesItsWholeLine() {
        assertThat(Hiding.of(List.of(List.of(50L, 500L), List.of(5L, 600L), List.of(70L, 0L))).stream())
                .containsExactly(0, 1);
    }

    @Test
    void nothingHiddenFollowsFromWhatIsShown() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            var lines = lines(random);
            var hidden = Hiding.of(lines);
            for (int kind = 0; kind < lines.getFirst().size(); kind++) {
                int column = kind;
                long total = lines.stream().mapToLong(line -> line.get(column)).sum();
                long behind = hidden.stream()
                        .mapToLong(line -> lines.get(line).get(column))
                        .sum();
                boolean small = hidden.stream()
                        .anyMatch(line -> Hiding.isSmall(lines.get(line).get(column)));
                for (int line = 0; line < lines.size(); line++) {
                    assertThat(hidden.get(line)
                                    || !Hiding.isSmall(lines.get(line).get(column)))
                            .as("seed " + seed)
                            .isTrue();
                }
                // what somebody with paper and pencil can find out: the sum of the hidden lines behind a shown total
                if (small && total >= Hiding.LEAST) {
                    assertThat(behind).as("seed " + seed).isGreaterThanOrEqualTo(Hiding.LEAST);
                    assertThat(hidden.cardinality()).as("seed " + seed).isGreaterThanOrEqualTo(2);
                }
            }
        }
    }

    private static List<List<Long>> lines(Random random) {
        int kinds = 1 + random.nextInt(4);
        var lines = new ArrayList<List<Long>>();
        for (int line = 0; line < 2 + random.nextInt(8); line++) {
            var counts = new ArrayList<Long>();
            for (int kind = 0; kind < kinds; kind++) {
                counts.add(
                        switch (random.nextInt(4)) {
                            case 0 -> 0L;
                            case 1 -> 1L + random.nextInt(9);
                            case 2 -> 10L + random.nextInt(20);
                            default -> (long) random.nextInt(100_000);
                        });
            }
            lines.add(counts);
        }
        return lines;
    }
}
