package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.applications.ItemRef;
import hitomado.applications.StatusReport;
import hitomado.applications.SubmittedApplication;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.procedures.Catalogue;
import hitomado.rules.SubjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class CasesTests {
    @Autowired
    Intake intake;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Reports reports;

    @Autowired
    RecordedDoor door;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TestClock clock;

    @Autowired
    Desk desk;

    final Actor.Staff clerk = Office.clerk("𠮷田 拓也", Office.INSURANCE);
    final Actor.Staff colleague = Office.clerk("葛󠄀西 由紀", Office.INSURANCE);
    SubmittedApplication application;
    CaseId id;

    @BeforeEach
    void aCaseOfTheInsuranceSection() {
        application = Filed.moveOut(catalogue.current(), null)
                .with("nhi-loss")
                .unit("household")
                .application();
        door.submit(application);
        intake.pull();
        id = desk.id(application);
    }

    @Test
    void everyTransitionWritesStateIntervalHistoryAuditAndReport() {
        cases.claim(clerk, id, 0);
        cases.askCorrection(clerk, id, 1, correction());
        cases.message(clerk, id, "お電話をお待ちしています。");

        assertThat(desk.file(application).state()).isEqualTo(CaseState.CORRECTION_ASKED);
        assertThat(desk.file(application).version()).isEqualTo(2);
        assertThat(desk.intervals(id)).containsExactly("RECEIVED", "IN_REVIEW", "CORRECTION_ASKED…");
        assertThat(desk.history(id)).containsExactly("OPENED", "CLAIM", "ASK_CORRECTION", "MESSAGE");
        assertThat(desk.audit(id)).containsExactly("CASE_OPENED", "CASE_CLAIMED", "CORRECTION_ASKED", "MESSAGE_SENT");
        reports.deliver();
        assertThat(desk.reports(id)).containsExactly("InProgress", "CorrectionAsked", "Message");
        assertThat(door.reports(application.id()))
                .containsExactly(
                        new StatusReport.InProgress("insurance-pension"),
                        new StatusReport.CorrectionAsked(
                                List.of(new ItemRef("memberName", new SubjectId("p1"))),
                                "お名前の字を確かめてください。",
                                "insurance-pension"),
                        new StatusReport.Message("お電話をお待ちしています。", "insurance-pension"));
    }

    private static Cases.Correction correction() {
        return new Cases.Correction(List.of(new ItemRef("memberName", new SubjectId("p1"))), "お名前の字を確かめてください。");
    }

    @Test
    void ofTwoClerksWhoClaimAtOnceOneWinsAndTheOtherSeesWho() throws Exception {
        var start = new CyclicBarrier(2);
        List<ActionResult> results;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                start.await();
                return cases.claim(clerk, id, 0);
            });
            var second = threads.submit(() -> {
                start.await();
                return cases.claim(colleague, id, 0);
            });
            results = List.of(first.get(), second.get());
        }

        assertThat(results).filteredOn(ActionResult.Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(ActionResult.Stale.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(ActionResult.Stale.class, stale -> {
                    assertThat(stale.now().state()).isEqualTo(CaseState.IN_REVIEW);
                    assertThat(stale.since()).extracting(CaseEntry::kind).containsExactly("CLAIM");
                    assertThat(stale.since().getFirst().actorLabel())
                            .isEqualTo(desk.file(application).claim().label());
                });
        assertThat(desk.intervals(id)).containsExactly("RECEIVED", "IN_REVIEW…");
        assertThat(desk.audit(id)).containsExactly("CASE_OPENED", "CASE_CLAIMED");
    }

    @Test
    void ofTwoClerksWhoDecideAtOnceOneDecisionStands() throws Exception {
        cases.claim(clerk, id, 0);
        var start = new CyclicBarrier(2);
        List<ActionResult> results;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var grant = threads.submit(() -> {
                start.await();
                return decisions.grant(clerk, id, 1, "");
            });
            var refuse = threads.submit(() -> {
                start.await();
                return decisions.refuse(clerk, id, 1, "資格がありません。");
            });
            results = List.of(grant.get(), refuse.get());
        }

        assertThat(results).filteredOn(ActionResult.Done.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(ActionResult.Stale.class::isInstance).hasSize(1);
        assertThat(desk.audit(id)).containsOnlyOnce("CASE_DECIDED");
        reports.deliver();
        assertThat(door.reports(application.id())).hasSize(2);
    }

    @Test
    void onlyTheHolderDecidesUntilAColleagueTakesOver() {
        cases.claim(clerk, id, 0);

        assertThat(decisions.grant(colleague, id, 1, ""))
                .isEqualTo(new ActionResult.Refused("casework.refused.holder"));
        assertThat(cases.takeOver(colleague, id, 1)).isEqualTo(new ActionResult.Done(CaseState.IN_REVIEW));
        assertThat(decisions.grant(colleague, id, 2, "")).isEqualTo(new ActionResult.Done(CaseState.DECIDED));
        assertThat(desk.intervals(id)).containsExactly("RECEIVED", "IN_REVIEW", "IN_REVIEW", "DECIDED…");
    }

    @Test
    void aReleasedCaseWaitsForAnyoneAgain() {
        cases.claim(clerk, id, 0);

        assertThat(cases.release(clerk, id, 1)).isEqualTo(new ActionResult.Done(CaseState.RECEIVED));
        assertThat(desk.file(application).claim()).isNull();
        assertThat(cases.claim(colleague, id, 2)).isEqualTo(new ActionResult.Done(CaseState.IN_REVIEW));
    }

    @Test
    void anActionThatTheStateDoesNotAllowChangesNothing() {
        assertThat(cases.release(clerk, id, 0)).isEqualTo(new ActionResult.Refused("casework.refused.state.RELEASE"));
        assertThat(desk.history(id)).containsExactly("OPENED");
    }

    @Test
    void aRefusalNeedsItsReason() {
        cases.claim(clerk, id, 0);

        assertThat(decisions.refuse(clerk, id, 1, " 　")).isEqualTo(new ActionResult.Refused("casework.refused.reason"));
        assertThat(decisions.refuse(clerk, id, 1, "資格がありません。")).isEqualTo(new ActionResult.Done(CaseState.REFUSED));
        assertThat(desk.file(application).decision()).isEqualTo(new CaseFile.Decision(false, "資格がありません。"));
    }

    @Test
    void theVisitMakesTheFilingDate() {
        var prepared = Filed.moveOut(catalogue.current(), null)
                .visit()
                .on(LocalDate.of(2026, 11, 2))
                .application();
        door.submit(prepared);
        intake.pull();
        var reception = Office.clerk("髙橋 美咲", Office.RESIDENTS);

        cases.visit(reception, desk.id(prepared), 0);

        var today = LocalDate.now(clock);
        assertThat(desk.file(prepared).state()).isEqualTo(CaseState.RECEIVED);
        assertThat(desk.file(prepared).dates().filedOn()).isEqualTo(today);
        reports.deliver();
        assertThat(door.reports(prepared.id())).containsExactly(new StatusReport.Visited(today));
    }

    @Test
    void aCaseOfAnotherSectionIsNotThereAndTheTryIsAudited() {
        var stranger = Office.clerk("森 由美子", "health-centre");

        assertThatThrownBy(() -> cases.claim(stranger, id, 0)).isInstanceOf(NotFound.class);
        assertThat(desk.audit(id)).containsExactly("CASE_OPENED", "FOREIGN_ID_REFUSED");
    }

    @Test
    void decidingNeedsThePermission() {
        var helper = new Actor.Staff(
                UUID.randomUUID(),
                "見習",
                Office.INSURANCE,
                "991015",
                Set.of(Permission.CASE_READ, Permission.CASE_WORK));
        cases.claim(helper, id, 0);

        assertThatThrownBy(() -> decisions.grant(helper, id, 1, "")).isInstanceOf(NotAllowed.class);
        assertThat(desk.file(application).state()).isEqualTo(CaseState.IN_REVIEW);
    }
}
