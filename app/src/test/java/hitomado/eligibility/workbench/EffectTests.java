package hitomado.eligibility.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.eligibility.workbench.Effect.Kind;
import hitomado.procedures.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Counts on bitmaps against counting person by person.
class EffectTests {
    private static final List<LocalText> LABELS =
            List.of(new LocalText("東", "東", "East"), new LocalText("西", "西", "West"), new LocalText("南", "南", "South"));

    /// What one person gets: null is not known.
    private record Person(
            @Nullable Integer before, @Nullable Integer after, int group) {}

    private static final long[] YEN = {0, 0, 120_000, 180_000};

    private static Answers answers(List<@Nullable Integer> outcomes) {
        var parts = new ArrayList<Answers.Part>();
        for (int outcome = 0; outcome < YEN.length; outcome++) {
            var bits = new long[(outcomes.size() + 63) >>> 6];
            for (int row = 0; row < outcomes.size(); row++) {
                Integer own = outcomes.get(row);
                if (own != null && own == outcome) {
                    bits[row >>> 6] |= 1L << row;
                }
            }
            boolean entitled = outcome > 1;
            parts.add(new Answers.Part(entitled, entitled ? YEN[outcome] : null, null, bits));
        }
        return new Answers(outcomes.size(), parts);
    }

    private static Effect effect(List<Person> people) {
        var groups = new byte[people.size()];
        var before = new ArrayList<@Nullable Integer>();
        var after = new ArrayList<@Nullable Integer>();
        for (int row = 0; row < groups.length; row++) {
            groups[row] = (byte) people.get(row).group();
            before.add(people.get(row).before());
            after.add(people.get(row).after());
        }
        var grouping = new EffectCount.Grouping(Effect.Of.WARD, groups, LABELS);
        return EffectCount.of(answers(before), answers(after), List.of(grouping), true);
    }

    @Test
    void tellsWhoGainsAndWhoLosesByGroup() {
        var effect = effect(List.of(
                new Person(0, 2, 0),
                new Person(1, 3, 0),
                new Person(2, 0, 1),
                new Person(2, 3, 1),
                new Person(3, 2, 2),
                new Person(2, 2, 2),
                new Person(null, 2, 0),
                new Person(2, null, 1),
                new Person(0, 1, 2)));
        assertThat(effect.total().counts()).containsExactly(2L, 1L, 1L, 1L, 1L);
        assertThat(effect.divisions().getFirst().tallies().get(0).counts()).containsExactly(2L, 0L, 0L, 0L, 0L);
        assertThat(effect.divisions().getFirst().tallies().get(1).counts()).containsExactly(0L, 1L, 1L, 0L, 1L);
        assertThat(effect.total().cost()).isEqualTo(120_000 + 180_000 - 120_000 + 60_000 - 60_000);
        assertThat(effect.costs()).isEqualTo(new Effect.Costs(4 * 120_000 + 180_000, 4 * 120_000 + 2 * 180_000, true));
    }

    @Test
    void countsAsManyAsOneByOne() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var people = new ArrayList<Person>();
            for (int person = 0; person < 1 + random.nextInt(300); person++) {
                people.add(new Person(outcome(random), outcome(random), random.nextInt(3)));
            }
            var effect = effect(people);
            for (int group = 0; group < 3; group++) {
                long[] counts = new long[Kind.values().length];
                for (var person : people) {
                    var kind = kind(person);
                    if (kind != null && person.group() == group) {
                        counts[kind.ordinal()]++;
                    }
                }
                assertThat(effect.divisions().getFirst().tallies().get(group).counts())
                        .as("seed " + seed)
                        .isEqualTo(Arrays.stream(counts).boxed().toList());
            }
        }
    }

    private static @Nullable Integer outcome(Random random) {
        int outcome = random.nextInt(5);
        return outcome == 4 ? null : Integer.valueOf(outcome);
    }

    private static @Nullable Kind kind(Person person) {
        Integer before = person.before();
        Integer after = person.after();
        if (after == null) {
            return Kind.OPEN;
        }
        if (before == null) {
            return null;
        }
        if (before < 2 || after < 2) {
            return before < 2 == after < 2 ? null : after < 2 ? Kind.LOSES : Kind.GAINS;
        }
        return before.equals(after) ? null : after > before ? Kind.MORE : Kind.LESS;
    }

    @Test
    void theCostOfAHandfulIsNotShown() {
        var people = new ArrayList<Person>();
        for (int i = 0; i < 40; i++) {
            people.add(new Person(i < 4 ? 2 : 0, i < 4 ? 2 : 0, i % 3));
        }
        var shown = ShownEffect.of(effect(people));
        assertThat(shown.costBefore()).isNull();
        assertThat(shown.costAfter()).isNull();
        assertThat(shown.somethingChanges()).isFalse();
    }

    @Test
    void aCostIsNotShownWhereItWouldTellASmallNumber() {
        var people = new ArrayList<Person>();
        for (int i = 0; i < 40; i++) {
            people.add(new Person(0, i < 3 ? 2 : 0, i % 3));
        }
        var shown = ShownEffect.of(effect(people));
        assertThat(shown.total().of(Kind.GAINS)).isNull();
        assertThat(shown.total().cost()).isNull();
        assertThat(shown.costAfter()).isNull();
        assertThat(shown.divisions().getFirst().lines())
                .allSatisfy(line -> assertThat(line.cost()).isNull());
        assertThat(shown.somethingChanges()).isTrue();
    }
}
