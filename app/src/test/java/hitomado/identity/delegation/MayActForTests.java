package hitomado.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.FilerBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Random delegations and acts: nothing is allowed outside of what was granted, whatever comes together.
class MayActForTests {
    private static final List<String> EVENTS = List.of("move-in", "move-out", "move-within", "birth");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    private Delegation delegation() {
        var granted = new HashSet<String>();
        EVENTS.stream().filter(event -> random.nextBoolean()).forEach(granted::add);
        return new Delegation(
                UUID.randomUUID(),
                new Delegation.Person(people.get(random.nextInt(2)), "髙橋　健一", "ref"),
                new Delegation.Person(people.get(1 + random.nextInt(2)), "𠮷田　葛󠄀子", null),
                FilerBasis.PROXY,
                granted,
                Instant.EPOCH,
                DAY.plusDays(random.nextInt(-3, 4)),
                random.nextInt(3) == 0 ? Instant.EPOCH : null);
    }

    @Test
    void nothingIsAllowedOutsideOfWhatWasGranted() {
        var seen = new EnumMap<MayActFor, Integer>(MayActFor.class);
        for (int n = 0; n < 20_000; n++) {
            var one = delegation();
            var who = people.get(random.nextInt(3));
            var event = EVENTS.get(random.nextInt(EVENTS.size()));
            var verdict = MayActFor.decide(one, who, event, DAY);
            seen.merge(verdict, 1, Integer::sum);
            var rightly = one.proxy().account().equals(who)
                    && !one.principal().account().equals(who)
                    && one.endedAt() == null
                    && !DAY.isAfter(one.until())
                    && one.lifeEvents().contains(event);
            assertThat(verdict == MayActFor.ALLOWED)
                    .as("seed %d: %s by %s for %s is %s", seed, event, who, one, verdict)
                    .isEqualTo(rightly);
        }
        assertThat(seen.keySet()).as("every verdict came up").containsExactlyInAnyOrder(MayActFor.values());
    }

    @Test
    void theLastDayCountsAndTheNextDoesNot() {
        var one = new Delegation(
                UUID.randomUUID(),
                new Delegation.Person(people.get(0), "髙橋　健一", "ref"),
                new Delegation.Person(people.get(1), "佐藤　花子", null),
                FilerBasis.PROXY,
                Set.of("move-out"),
                Instant.EPOCH,
                DAY,
                null);
        assertThat(MayActFor.decide(one, people.get(1), "move-out", DAY)).isEqualTo(MayActFor.ALLOWED);
        assertThat(MayActFor.decide(one, people.get(1), "move-out", DAY.plusDays(1)))
                .isEqualTo(MayActFor.EXPIRED);
    }
}
