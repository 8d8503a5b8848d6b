package hitomado.door;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.door.Crossing.Answer;
import hitomado.door.Crossing.Request;
import hitomado.door.RequestStore.Kind;
import hitomado.platform.ids.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
class CrossingTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    private CrossingStore store;

    @BeforeEach
    void open() {
        store = new CrossingStore(jdbc, Clock.systemUTC());
    }

    @Test
    void requestThatIsCarriedTwiceIsAnsweredOnce() {
        var request = request("one");
        store.takeOver(request);
        answer(request, "answer");
        store.takeOver(request);
        assertThat(store.answered(100))
                .filteredOn(one -> one.id().equals(request.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.sealed()).isEqualTo(bytes("answer")));
    }

    @Test
    void answerIsKeptUntilTheOuterEndHasIt() {
        var request = request("one");
        store.takeOver(request);
        answer(request, "answer");
        var first = answerOf(request);
        assertThat(answerOf(request).sealed())
                .as("brought again after a failure")
                .isEqualTo(first.sealed());
        store.forget(first);
        assertThat(store.answered(100)).noneMatch(one -> one.id().equals(request.id()));
    }

    @Test
    void requestThatWasSealedAnewTakesThePlaceOfItsOlderSelf() {
        var request = request("one");
        store.takeOver(request);
        answer(request, "answer to the older");
        var again = new Request(
                request.id(), Kind.FACTS, request.askedAt(), request.expiresAt(), bytes("two"), request.officeKey());
        store.takeOver(again);
        assertThat(store.answered(100)).noneMatch(one -> one.id().equals(request.id()));
    }

    @Test
    void requestThatNobodyWaitsForIsForgotten() {
        var past = Instant.now().minus(Duration.ofMinutes(20));
        var request = new Request(
                ids.next(), Kind.FACTS, past, past.plus(Duration.ofMinutes(15)), bytes("old"), "0123456789abcdef");
        store.takeOver(request);
        answer(request, "too late");
        assertThat(store.answered(100)).noneMatch(one -> one.id().equals(request.id()));
        assertThat(jdbc.sql("select count(*) from door.fact_request where id = :id")
                        .param("id", request.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Answer answerOf(Request request) {
        return store.answered(100).stream()
                .filter(one -> one.id().equals(request.id()))
                .findFirst()
                .orElseThrow();
    }

    private void answer(Request request, String answer) {
        store.keepAnswer(new Answer(request.id(), bytes(answer)));
    }

    private Request request(String sealed) {
        var now = Instant.now();
        return new Request(
                ids.next(), Kind.FACTS, now, now.plus(Duration.ofMinutes(15)), bytes(sealed), "0123456789abcdef");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
