package hitomado.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {
    static final Instant NOW = Instant.parse("2026-03-15T01:02:03.456Z");
    final Ids ids = new Ids(Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());

    @Test
    void makesVersionSevenWithTheTime() {
        var id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Ids.timeOf(id)).isEqualTo(NOW);
    }

    @Test
    void growsWithinOneMillisecondAndBeyondItsCounter() {
        var made = Stream.generate(ids::next).limit(10_000).toList();
        assertThat(made)
                .isSortedAccordingTo(Comparator.comparing(UUID::toString))
                .doesNotHaveDuplicates();
        assertThat(Ids.timeOf(made.getLast())).isBetween(NOW.plusMillis(1), NOW.plusMillis(3));
    }

    @Test
    void growsWhenTheClockGoesBack() {
        var clock = new SettableClock(NOW);
        var settable = new Ids(clock, new SecureRandom());
        var before = settable.next();
        clock.now = NOW.minusSeconds(60);
        assertThat(settable.next().toString()).isGreaterThan(before.toString());
        clock.now = NOW.plusSeconds(1);
        assertThat(Ids.timeOf(settable.next())).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void givesNoIdTwiceToThreads() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<List<UUID>> many =
                    () -> Stream.generate(ids::next).limit(5_000).toList();
            var all = new ArrayList<UUID>();
            for (var done : threads.invokeAll(java.util.Collections.nCopies(8, many))) {
                all.addAll(done.get());
            }
            assertThat(all).hasSize(40_000).doesNotHaveDuplicates();
        }
    }

    @Test
    void knowsNoTimeOfOtherVersions() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.timeOf(UUID.randomUUID()));
    }

    private static final class SettableClock extends Clock {
        private Instant now;

        private SettableClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
