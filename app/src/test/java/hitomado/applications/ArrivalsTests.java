package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.applications.Parcel.Acknowledged;
import hitomado.applications.Parcel.Inward;
import hitomado.applications.Parcel.Outward;
import hitomado.platform.ids.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
class ArrivalsTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    private final Instant now = Instant.now();
    private ArrivalStore arrivals;
    private DispatchStore dispatches;

    @BeforeEach
    void open() {
        arrivals = new ArrivalStore(jdbc);
        dispatches = new DispatchStore(jdbc);
    }

    @Test
    void applicationThatIsCarriedTwiceArrivesOnce() {
        var one = application();
        assertThat(arrivals.add(one)).isTrue();
        assertThat(arrivals.add(one)).isFalse();
        assertThat(taken()).containsExactly(one.id());
        assertThat(taken()).as("two takers never get the same one").isEmpty();
    }

    @Test
    void applicationThatComesAgainAfterItWasTakenIsOnlyAcknowledgedAgain() {
        var one = application();
        arrivals.add(one);
        arrivals.acknowledge(one.id(), "2026-000001", now);
        arrivals.told(arrivals.untold(10), now);
        assertThat(untold(one.id())).isEmpty();
        arrivals.add(one);
        assertThat(taken()).isEmpty();
        assertThat(untold(one.id())).containsExactly(new Acknowledged(one.id(), "2026-000001"));
    }

    @Test
    void whatTheOfficeHasIsNoLongerKeptSealed() {
        var one = application();
        arrivals.add(one);
        assertThat(arrivals.acknowledge(one.id(), "2026-000001", now)).isTrue();
        assertThat(arrivals.acknowledge(one.id(), "2026-000002", now))
                .as("only once")
                .isFalse();
        assertThat(jdbc.sql("select sealed is null from applications.arrival where id = :id")
                        .param("id", one.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void reportIsWrittenOnceAndKeptInOrderUntilItIsKnownOutside() {
        var first = report();
        var second = report();
        assertThat(dispatches.add(first, now)).isTrue();
        assertThat(dispatches.add(second, now)).isTrue();
        assertThat(dispatches.add(first, now)).isFalse();
        assertThat(dispatches.untold(10)).extracting(Outward::report).containsExactly(first.report(), second.report());
        dispatches.told(List.of(first), now);
        assertThat(dispatches.untold(10)).extracting(Outward::report).containsExactly(second.report());
    }

    @Test
    void reportThatDoesNotOpenOutsideHoldsBackTheLaterOnesOfItsApplicationUntilItIsSealedAnew() {
        var application = ids.next();
        var first = new Outward(ids.next(), application, bytes("sealed to a key that is not there"));
        var second = new Outward(ids.next(), application, bytes("second"));
        var other = report();
        List.of(first, second, other).forEach(one -> dispatches.add(one, now));
        dispatches.hold(first, now);
        assertThat(dispatches.untold(10)).extracting(Outward::report).containsExactly(other.report());
        var anew = new Outward(first.report(), application, bytes("anew"));
        assertThat(dispatches.add(anew, now)).isTrue();
        assertThat(dispatches.add(anew, now)).as("only what is held").isFalse();
        assertThat(dispatches.untold(10))
                .extracting(one -> new String(one.sealed(), StandardCharsets.UTF_8))
                .containsExactly("anew", "second", "sealed");
        dispatches.told(List.of(first), now);
        assertThat(dispatches.add(first, now)).as("known outside").isFalse();
    }

    private List<UUID> taken() {
        return arrivals.take("APPLICATION", 10, now, now.minusSeconds(60)).stream()
                .map(ArrivalStore.Waiting::id)
                .toList();
    }

    private List<Acknowledged> untold(UUID id) {
        return arrivals.untold(10).stream().filter(one -> one.id().equals(id)).toList();
    }

    private Inward application() {
        var id = ids.next();
        return new Inward(id, id, "12345678901", null, now, bytes("sealed"), "0123456789abcdef", List.of());
    }

    private Outward report() {
        return new Outward(ids.next(), ids.next(), bytes("sealed"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
