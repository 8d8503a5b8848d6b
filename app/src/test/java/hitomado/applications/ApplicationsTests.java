package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.identity.CardSamples;
import hitomado.identity.card.CardSigning;
import hitomado.identity.card.SigningOutcome;
import hitomado.identity.signature.SignatureVerdict;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Conflict;
import hitomado.platform.NotFound;
import hitomado.platform.SignInLevel;
import hitomado.procedures.Outcome;
import hitomado.procedures.Source;
import hitomado.sessions.SessionId;
import hitomado.sessions.SessionState;
import hitomado.sessions.Sessions;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@Import(MovingFamily.class)
class ApplicationsTests {
    @Autowired
    MovingFamily family;

    @Autowired
    Applications applications;

    @Autowired
    Filings filings;

    @Autowired
    Sessions sessions;

    @Autowired
    CardSigning signing;

    @Autowired
    JdbcClient jdbc;

    private Actor.Resident who() {
        return family.newResident();
    }

    private SubmissionId submitted(Actor.Resident who, SessionId session) {
        var result = applications.submit(
                Acting.by(who), session, UUID.randomUUID().toString(), family.signature(who, session));
        assertThat(result).isInstanceOf(SubmitResult.Accepted.class);
        return ((SubmitResult.Accepted) result).id();
    }

    @Test
    void submitsOneApplicationPerProcedureAndUnitWithANumberOfItsOwn() {
        var who = who();
        var session = family.answered(who);
        var preparation = applications.prepare(who, session);
        var submission = filings.submission(who, submitted(who, session));
        assertThat(submission.applications())
                .extracting(FiledApplication::procedure, FiledApplication::unit, FiledApplication::outcome)
                .containsExactlyElementsOf(preparation.applications().stream()
                        .map(p -> org.assertj.core.groups.Tuple.tuple(
                                p.procedure().id(), p.unit(), p.outcome()))
                        .toList());
        assertThat(submission.applications())
                .extracting(FiledApplication::receipt)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(preparation.applications());
        assertThat(submission.applications())
                .extracting(FiledApplication::procedure)
                .contains("move-out");
        assertThat(submission.notNeeded()).hasSameSizeAs(preparation.notNeeded());
        assertThat(sessions.open(who, session).state()).isEqualTo(SessionState.SUBMITTED);
    }

    @Test
    void keepsEveryItemWithItsSource() {
        var who = who();
        var session = family.answered(who);
        var prepared = applications.prepare(who, session).applications().getFirst();
        var submission = filings.submission(who, submitted(who, session));
        var file = filings.application(who, submission.applications().getFirst().id());
        assertThat(file.currentItems())
                .extracting(
                        i -> i.item().item(),
                        i -> i.item().subject(),
                        i -> i.item().value(),
                        i -> i.item().source())
                .containsExactlyElementsOf(prepared.items().stream()
                        .map(i -> org.assertj.core.groups.Tuple.tuple(
                                i.item().id(), i.row(), i.value().text(), i.source()))
                        .toList());
        assertThat(file.currentItems())
                .anySatisfy(i -> {
                    assertThat(i.item().value()).isEqualTo("髙橋　健一");
                    assertThat(i.item().source()).isEqualTo(Source.REGISTER);
                })
                .anySatisfy(i -> {
                    assertThat(i.item().value()).isEqualTo("𠮷田ハイツ葛󠄀203");
                    assertThat(i.item().source()).isEqualTo(Source.RESIDENT);
                });
    }

    @Test
    void computesTheDeadlineOfTheMove() {
        var who = who();
        var session = family.answered(who);
        var prepared = applications.prepare(who, session).applications().getFirst();
        assertThat(prepared.procedure().id()).isEqualTo("move-out");
        assertThat(prepared.deadline()).isNotNull();
        var filed =
                filings.submission(who, submitted(who, session)).applications().getFirst();
        assertThat(filed.deadline()).isEqualTo(prepared.deadline().lastDay());
    }

    @Test
    void refusesAnIncompleteSessionWithTheListOfWhatIsMissing() {
        var who = who();
        var session = family.begun(who);
        var result = applications.submit(Acting.by(who), session, "incomplete-" + session);
        assertThat(result).isInstanceOf(SubmitResult.Incomplete.class);
        assertThat(((SubmitResult.Incomplete) result).missing())
                .extracting(missing -> missing.key().fact().value())
                .contains("event.date", "event.destinationPrefecture");
        assertThat(sessions.open(who, session).state()).isEqualTo(SessionState.OPEN);
        assertThat(applications.findSubmission(who, session)).isEmpty();
    }

    @Test
    void theSameRequestTwiceGivesTheSameReceipt() {
        var who = who();
        var session = family.answered(who);
        var signature = family.signature(who, session);
        var first = applications.submit(Acting.by(who), session, "key-" + session, signature);
        var second = applications.submit(Acting.by(who), session, "key-" + session, signature);
        var other = applications.submit(Acting.by(who), session, "another-" + session, signature);
        assertThat(first)
                .isInstanceOfSatisfying(
                        SubmitResult.Accepted.class, a -> assertThat(a.first()).isTrue());
        var id = ((SubmitResult.Accepted) first).id();
        assertThat(second).isEqualTo(new SubmitResult.Accepted(id, false));
        assertThat(other).isEqualTo(new SubmitResult.Accepted(id, false));
    }

    @Test
    void eightRequestsAtOnceMakeOneSubmission() throws Exception {
        var who = who();
        var session = family.answered(who);
        var signature = family.signature(who, session);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var requests = IntStream.range(0, 8)
                    .<Callable<SubmitResult>>mapToObj(n ->
                            () -> applications.submit(Acting.by(who), session, "at-once-" + n % 2 + session, signature))
                    .toList();
            var ids = new HashSet<SubmissionId>();
            var firsts = 0;
            for (var future : pool.invokeAll(requests)) {
                var accepted = (SubmitResult.Accepted) future.get();
                ids.add(accepted.id());
                firsts += accepted.first() ? 1 : 0;
            }
            assertThat(ids).hasSize(1);
            assertThat(firsts).isEqualTo(1);
        }
        assertThat(jdbc.sql("select count(*) from applications.submission where session_id = :id")
                        .param("id", session.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aKeyBelongsToOneSession() {
        var one = who();
        var first = family.answered(one);
        var key = "shared-" + first;
        applications.submit(Acting.by(one), first, key, family.signature(one, first));
        var other = who();
        var second = family.answered(other);
        var signature = family.signature(other, second);
        assertThatThrownBy(() -> applications.submit(Acting.by(other), second, key, signature))
                .isInstanceOf(Conflict.class);
        assertThat(sessions.open(other, second).state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void asksForTheSignatureOfWhatIsSubmittedAndNothingElse() {
        var who = who();
        var session = family.answered(who);
        assertThat(applications.submit(Acting.by(who), session, "unsigned-" + session))
                .isInstanceOf(SubmitResult.SignatureNeeded.class);
        var other = family.newResident();
        var elsewhere = family.answered(other);
        assertThat(elsewhere).isNotEqualTo(session);
        var made = (SigningOutcome.Signed) signing.sign(who.accountId(), CardSamples.SIGNING_PIN, new byte[32]);
        assertThat(applications.submit(
                        Acting.by(who), session, "forged-" + session, new Signature.Card(made.evidence())))
                .isEqualTo(new SubmitResult.SignatureRefused(new SignatureVerdict.Altered()));
        assertThat(applications.submit(
                        Acting.by(other), elsewhere, "another-" + session, family.signature(who, session)))
                .isEqualTo(new SubmitResult.SignatureRefused(new SignatureVerdict.OtherPersonsCard()));
        assertThat(sessions.open(who, session).state()).isEqualTo(SessionState.OPEN);
    }

    @Test
    void doesNotExistForAStrangerAndLeavesATrace() {
        var who = who();
        var submission = submitted(who, family.answered(who));
        var application =
                filings.submission(who, submission).applications().getFirst().id();
        var stranger = new Actor.Resident(UUID.randomUUID(), "別人", SignInLevel.CARD);
        assertThatThrownBy(() -> filings.submission(stranger, submission)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> filings.application(stranger, application)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select subject from platform.audit_event where kind = 'FOREIGN_ID_REFUSED' and actor = :a")
                        .param("a", stranger.key())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("submission:" + submission, "application:" + application);
        assertThat(filings.list(stranger, 1).rows()).isEmpty();
    }

    @Test
    void anotherPersonOfTheRegisterSeesWhatWasFiledForThem() {
        var who = who();
        var submission = submitted(who, family.answered(who));
        assertThat(filings.list(who, 1).rows()).extracting(FiledSubmission::id).containsExactly(submission);
        assertThat(filings.list(family.newResident(), 1).rows()).isEmpty();
        assertThat(filings.unreadNotices(who)).isEqualTo(1);
        filings.opened(who, submission);
        assertThat(filings.unreadNotices(who)).isZero();
    }

    @Test
    void recordsWhySomethingIsNotNeeded() {
        var who = who();
        var submission = filings.submission(who, submitted(who, family.answered(who)));
        assertThat(submission.notNeeded()).isNotEmpty();
        assertThat(submission.applications())
                .filteredOn(a -> a.outcome() == Outcome.SATISFIED)
                .allSatisfy(a -> assertThat(a.satisfiedBy()).isNotBlank());
    }
}
