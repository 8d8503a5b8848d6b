package hitomado.notices;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.notices.SmallCounts.Cell;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 秘匿 — no count below ten follows from the others and the total.
class SmallCountsTests {
    private static final Cell HIDDEN = new Cell.Hidden();

    private static Cell shown(long count) {
        return new Cell.Shown(count);
    }

    @Test
    void whatIsLargeOrZeroIsShownWithItsTotal() {
        var counts = SmallCounts.of(List.of(400L, 0L, 12L));
        assertThat(counts.cells()).containsExactly(shown(400), shown(0), shown(12));
        assertThat(counts.total()).isEqualTo(shown(412));
    }

    @Test
    void besideASmallCountTheSmallestOtherIsHiddenToo() {
        var counts = SmallCounts.of(List.of(400L, 3L, 30L));
        assertThat(counts.cells()).containsExactly(shown(400), HIDDEN, HIDDEN);
        assertThat(counts.total()).isEqualTo(shown(433));
    }

    @Test
    void twoSmallCountsAreNotEnoughWhereTheirSumTellsThem() {
        var counts = SmallCounts.of(List.of(400L, 1L, 1L, 15L));
        assertThat(counts.cells()).as("1 and 1 follow from 2").containsExactly(HIDDEN, HIDDEN, HIDDEN, HIDDEN);
        assertThat(SmallCounts.of(List.of(400L, 1L, 1L, 25L)).cells())
                .containsExactly(shown(400), HIDDEN, HIDDEN, HIDDEN);
    }

    @Test
    void theTotalIsHiddenWhereNothingLargeIsLeftToHide() {
        assertThat(SmallCounts.of(List.of(4L)).total()).isEqualTo(HIDDEN);
        assertThat(SmallCounts.of(List.of(40L, 0L, 4L)).total()).isEqualTo(shown(44));
        assertThat(SmallCounts.of(List.of(4L, 5L)).total()).isEqualTo(HIDDEN);
    }

    /// Whoever knows the total, what is shown, and that hidden counts are above zero, cannot pin one of them below ten.
    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_121, 7_777_777})
    void noSmallCountFollowsFromWhatIsShown(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var counts = IntStream.range(0, 1 + random.nextInt(7))
                    .mapToObj(n -> (long) random.nextInt(random.nextBoolean() ? 12 : 300))
                    .toList();
            var result = SmallCounts.of(counts);
            var hidden = result.cells().stream().filter(HIDDEN::equals).count();
            var known = result.cells().stream()
                    .mapToLong(cell -> cell instanceof Cell.Shown(var count) ? count : 0)
                    .sum();
            for (int n = 0; n < counts.size(); n++) {
                var small = counts.get(n) > 0 && counts.get(n) < TakeUp.SMALLEST;
                assertThat(result.cells().get(n).equals(HIDDEN) || !small)
                        .as("%s", counts)
                        .isTrue();
            }
            if (hidden > 0 && result.total() instanceof Cell.Shown(var total)) {
                assertThat(hidden).as("%s", counts).isGreaterThan(1);
                // each hidden cell may be anything from 1 to this
                assertThat(total - known - (hidden - 1)).as("%s", counts).isGreaterThanOrEqualTo(TakeUp.SMALLEST);
            }
        }
    }
}
