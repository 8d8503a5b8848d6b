package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What holds for every interview, played on random rules with random answers.
class InterviewTests {
    private static final int WORLDS = 80;

    @Test
    void keepsItsPromisesWhateverIsAnswered() {
        int asked = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            RandomWorld world = world(seed);
            for (int play = 0; play < 3; play++) {
                asked += play(world, seed, play == 0);
            }
        }
        assertThat(asked).isGreaterThan(WORLDS);
    }

    private static RandomWorld world(long seed) {
        long from = seed * 1000;
        for (long tried = from; ; tried++) {
            try {
                return new RandomWorld(tried);
            } catch (AssertionError unreachableRow) {
                assertThat(unreachableRow).hasMessageContaining(Problems.UNREACHABLE_ROW);
            }
        }
    }

    private static int play(RandomWorld world, long seed, boolean pagewise) {
        Situation situation = world.start;
        Set<FactKey> asked = new HashSet<>();
        int left = Integer.MAX_VALUE;
        int first = -1;
        while (true) {
            Plan plan = world.book.plan(RandomWorld.NEEDS, situation);
            first = first < 0 ? plan.leftAtMost() : first;
            check(plan, situation, "seed " + seed + " knows " + situation.known());
            assertThat(plan.leftAtMost()).as("seed %d after %s", seed, asked).isLessThanOrEqualTo(left);
            left = plan.leftAtMost();
            if (plan.questions().isEmpty()) {
                finished(world, plan, situation);
                assertThat(asked.size()).isLessThanOrEqualTo(first);
                return asked.size();
            }
            for (Question question : pagewise ? plan.pages().getFirst() : List.of(one(world, plan))) {
                assertThat(asked.add(question.key()))
                        .as("asked twice: %s", question.key())
                        .isTrue();
                situation = situation.with(question.key(), world.answer(question.key()));
            }
        }
    }

    private static Question one(RandomWorld world, Plan plan) {
        return plan.questions().get(world.random.nextInt(plan.questions().size()));
    }

    private static void check(Plan plan, Situation situation, String context) {
        List<Question> paged = new ArrayList<>();
        for (List<Question> page : plan.pages()) {
            assertThat(page).as(context).hasSizeBetween(1, 5);
            assertThat(page)
                    .extracting(Question::topic)
                    .as(context)
                    .containsOnly(page.getFirst().topic());
            paged.addAll(page);
        }
        assertThat(paged).as(context).containsExactlyInAnyOrderElementsOf(plan.questions());
        assertThat(plan.questions())
                .as(context)
                .noneMatch(q -> situation.known().containsKey(q.key()))
                .allMatch(q -> !q.neededBy().isEmpty())
                .allMatch(q -> !q.key().fact().value().endsWith(".g"));
        assertThat(plan.questions()).extracting(Question::key).as(context).doesNotHaveDuplicates();
        assertThat(plan.questions().size()).as(context).isLessThanOrEqualTo(plan.leftAtMost());
        assertThat(plan.blocked()).as(context).allMatch(k -> k.fact().value().endsWith(".g"));
    }

    /// When nothing is asked any more, what is open is only open for what may not be asked.
    private static void finished(RandomWorld world, Plan plan, Situation situation) {
        for (NeedStatus need : plan.needs()) {
            if (plan.blocked().isEmpty()) {
                assertThat(need.complete()).isTrue();
                assertThat(need.outcome()).isInstanceOf(Finding.Known.class);
            }
            if (need.complete() && need.open()) {
                for (FormItem item : world.book.items(need.need(), need.subject(), situation)) {
                    if (item.item().ask()) {
                        assertThat(item.value()).as("%s", item).isInstanceOf(Finding.Known.class);
                    }
                }
            }
        }
        if (plan.blocked().isEmpty()) {
            assertThat(plan.leftAtMost()).isZero();
        }
    }

    @Test
    void decidesTheSameWhateverTheOrderOfAnswers() {
        for (long seed = 0; seed < 50; seed++) {
            RandomWorld world = world(seed);
            Situation all = world.start;
            for (FactDefinition fact : world.definitions.source().facts()) {
                if (fact.derivation() == null) {
                    for (SubjectId subject : subjects(fact, world.start)) {
                        FactKey key = new FactKey(fact.id(), subject);
                        all = all.with(key, world.answer(key));
                    }
                }
            }
            Inquiry full = world.book.inquire(all);
            Situation some = world.start;
            for (Map.Entry<FactKey, Value> known : all.known().entrySet()) {
                some = world.random.nextBoolean() ? some.with(known.getKey(), known.getValue()) : some;
            }
            Inquiry partial = world.book.inquire(some);
            for (FactDefinition fact : world.definitions.source().facts()) {
                for (SubjectId subject : subjects(fact, world.start)) {
                    FactKey key = new FactKey(fact.id(), subject);
                    if (partial.find(key) instanceof Finding.Known known) {
                        assertThat(full.find(key))
                                .as("seed %d %s with %s of %s", seed, key, some, all)
                                .isEqualTo(known);
                    }
                }
            }
        }
    }

    private static List<SubjectId> subjects(FactDefinition fact, Situation situation) {
        return switch (SubjectKind.find(fact.id().prefix()).orElseThrow()) {
            case EVENT -> List.of(SubjectId.EVENT);
            case HOUSEHOLD -> List.of(SubjectId.HOUSEHOLD);
            case PERSON -> situation.persons();
        };
    }
}
