package hitomado.eligibility.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineMergeTests {
    @Test
    void keepsWhatEitherSideChanged() {
        assertThat(LineMerge.merge("a\nb\nc\nd\ne", "a\nB\nc\nd\ne", "a\nb\nc\nd\nE\nf"))
                .hasValue("a\nB\nc\nd\nE\nf");
    }

    @Test
    void whatBothChangedInTheSamePlaceIsNotDecided() {
        assertThat(LineMerge.merge("a\nb\nc", "a\nB\nc", "a\nX\nc")).isEmpty();
        assertThat(LineMerge.merge("a\nb\nc", "a\nb\nneu\nc", "a\nb\nanders\nc"))
                .isEmpty();
    }

    @Test
    void theSameChangeOnBothSidesIsOneChange() {
        assertThat(LineMerge.merge("a\nb\nc", "a\nB\nc", "a\nB\nc")).hasValue("a\nB\nc");
    }

    @Test
    void oneSideAloneGivesThatSide() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var base = lines(random);
            var other = lines(random);
            assertThat(LineMerge.merge(base, other, base)).as("seed " + seed).hasValue(other);
            assertThat(LineMerge.merge(base, base, other)).as("seed " + seed).hasValue(other);
            assertThat(LineMerge.merge(base, other, other)).as("seed " + seed).hasValue(other);
        }
    }

    private static String lines(Random random) {
        var lines = new ArrayList<String>();
        for (int line = 0; line < 1 + random.nextInt(12); line++) {
            lines.add(List.of("a", "b", "c", "").get(random.nextInt(4)));
        }
        return String.join("\n", lines);
    }
}
