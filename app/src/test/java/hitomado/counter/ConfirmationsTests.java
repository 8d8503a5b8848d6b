package hitomado.counter;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.applications.Applications;
import hitomado.applications.Signature;
import hitomado.applications.SubmitResult;
import hitomado.counter.Confirmations.Opened;
import hitomado.counter.Confirmations.Screen;
import hitomado.counter.Confirmations.State;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.HandoverCode;
import hitomado.rules.FactKey;
import hitomado.sessions.Answers;
import hitomado.sessions.SessionId;
import hitomado.testing.Answering;
import hitomado.testing.DemoCityTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoCityTest
class ConfirmationsTests {
    private static final FactKey PHONE = FactKey.of("event.phone", "event");

    private Counter counter;

    @Autowired
    void counter(Reception reception, Answering answering) {
        counter = new Counter(reception, answering);
    }

    @Autowired
    Confirmations confirmations;

    @Autowired
    Applications applications;

    @Autowired
    Answers answers;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    private final Actor.Staff staff = Counter.receptionist();
    private final String screen = "screen:" + UUID.randomUUID();

    private SessionId answered() {
        return counter.answered(staff, "takahashi.head", "move-within");
    }

    private Confirmations.Confirmation opened(SessionId session) {
        var opened = confirmations.open(staff, session);
        assertThat(opened).isInstanceOf(Opened.Shown.class);
        return ((Opened.Shown) opened).confirmation();
    }

    private State state(SessionId session) {
        return confirmations.find(staff, session).orElseThrow().state();
    }

    private SubmitResult submit(SessionId session, Signature signature) {
        return applications.submit(Acting.by(staff), session, UUID.randomUUID().toString(), signature);
    }

    @Test
    void showsEverythingUnderTheCodeAndTakesOneSignature() {
        var session = answered();
        var confirmation = opened(session);
        assertThat(opened(session)).as("asked again").isEqualTo(confirmation);
        assertThat(confirmations.show(screen, confirmation.code()))
                .isInstanceOfSatisfying(
                        Screen.Content.class,
                        content -> assertThat(content.preparation().snapshot().id())
                                .isEqualTo(session));
        assertThat(state(session)).isEqualTo(State.OPEN);
        assertThat(confirmations.sign(screen, confirmation.code(), Counter.picture()))
                .isInstanceOf(Screen.Signed.class);
        assertThat(state(session)).isEqualTo(State.SIGNED);
        assertThat(confirmations.show(screen, confirmation.code())).isInstanceOf(Screen.NoSuchCode.class);
        assertThat(confirmations.sign(screen, confirmation.code(), Counter.picture()))
                .isInstanceOf(Screen.NoSuchCode.class);
        assertThat(audit.of("session:" + session))
                .extracting(AuditTrail.Entry::kind)
                .containsOnlyOnce(AuditKind.CONFIRMED_AT_COUNTER);
    }

    @Test
    void nothingIsSubmittedAtTheCounterWithoutTheDrawnSignature() {
        var session = answered();
        var shown = opened(session).shown();
        assertThat(submit(session, Signature.NONE)).isInstanceOf(SubmitResult.SignatureNeeded.class);
        assertThat(submit(session, new Signature.Card(UUID.randomUUID())))
                .isInstanceOf(SubmitResult.SignatureNeeded.class);
        assertThat(submit(session, new Signature.Drawn("x", "of something else")))
                .isInstanceOf(SubmitResult.SignatureNeeded.class);
        assertThat(submit(session, new Signature.Drawn("x", shown))).isInstanceOf(SubmitResult.Accepted.class);
    }

    @Test
    void aSignatureIsVoidAsSoonAsAnAnswerChanges() {
        var session = answered();
        var confirmation = opened(session);
        confirmations.sign(screen, confirmation.code(), Counter.picture());
        answers.save(Acting.by(staff), session, Map.of(PHONE, "0399999999"), Set.of());
        assertThat(state(session)).isEqualTo(State.STALE);
        assertThat(submit(session, new Signature.Drawn(confirmation.id().toString(), confirmation.shown())))
                .isInstanceOf(SubmitResult.SignatureNeeded.class);
        var again = opened(session);
        assertThat(again.code()).isNotEqualTo(confirmation.code());
        assertThat(again.state()).isEqualTo(State.OPEN);
    }

    @Test
    void nobodySignsWhatHasChangedSinceItWasShown() {
        var session = answered();
        var confirmation = opened(session);
        answers.save(Acting.by(staff), session, Map.of(PHONE, "0399999999"), Set.of());
        assertThat(state(session)).isEqualTo(State.STALE);
        assertThat(confirmations.show(screen, confirmation.code())).isInstanceOf(Screen.NoSuchCode.class);
        assertThat(confirmations.sign(screen, confirmation.code(), Counter.picture()))
                .isInstanceOf(Screen.NoSuchCode.class);
    }

    @Test
    void anExpiredCodeShowsNothing() {
        var session = answered();
        var confirmation = opened(session);
        jdbc.sql("update counter.confirmation set expires_at = issued_at - interval '1 second' where id = :id")
                .param("id", confirmation.id())
                .update();
        assertThat(state(session)).isEqualTo(State.EXPIRED);
        assertThat(confirmations.show(screen, confirmation.code())).isInstanceOf(Screen.NoSuchCode.class);
        assertThat(opened(session).code()).isNotEqualTo(confirmation.code());
    }

    @Test
    void anotherVisitorDoesNotInheritTheSignature() {
        var session = answered();
        confirmations.sign(screen, opened(session).code(), Counter.picture());
        counter.begun(staff, "takahashi.head", "move-within");
        assertThat(confirmations.find(staff, session)).isEmpty();
    }

    @Test
    void isNotOpenedBeforeEverythingIsAnswered() {
        var session = counter.begun(staff, "yamasaki.head", "move-within");
        assertThat(confirmations.open(staff, session)).isInstanceOf(Opened.Incomplete.class);
    }

    @Test
    void openingTwiceAtOnceGivesOneCode() throws Exception {
        var session = answered();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var opens = IntStream.range(0, 6)
                    .<Callable<HandoverCode>>mapToObj(n -> () -> opened(session).code())
                    .toList();
            var codes =
                    pool.invokeAll(opens).stream().map(ConfirmationsTests::got).distinct();
            assertThat(codes).hasSize(1);
        }
    }

    @Test
    void tenWrongCodesStopTheScreenEvenForTheRightOne() {
        var confirmation = opened(answered());
        for (var i = 0; i < 10; i++) {
            assertThat(confirmations.show(screen, new HandoverCode("CFGHJK"))).isInstanceOf(Screen.NoSuchCode.class);
        }
        assertThat(confirmations.show(screen, confirmation.code())).isInstanceOf(Screen.TooManyAttempts.class);
        assertThat(confirmations.sign(screen, confirmation.code(), Counter.picture()))
                .isInstanceOf(Screen.TooManyAttempts.class);
        assertThat(confirmations.show("screen:" + UUID.randomUUID(), confirmation.code()))
                .isInstanceOf(Screen.Content.class);
    }

    private static <T> T got(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
