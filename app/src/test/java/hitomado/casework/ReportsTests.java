package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hitomado.applications.ReportReturned;
import hitomado.applications.StatusReport;
import hitomado.applications.SubmittedApplication;
import hitomado.platform.Actor;
import hitomado.procedures.Catalogue;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CaseworkTest
class ReportsTests {
    @Autowired
    Intake intake;

    @Autowired
    Cases cases;

    @Autowired
    Reports reports;

    @Autowired
    ReportStore store;

    @Autowired
    RecordedDoor door;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    hitomado.platform.ids.Ids ids;

    @Autowired
    TestClock clock;

    @Autowired
    Desk desk;

    final Actor.Staff clerk = Office.clerk("山﨑 健一", Office.RESIDENTS);
    SubmittedApplication application;
    CaseId id;

    @BeforeEach
    void aCase() {
        application = Filed.moveOut(catalogue.current(), null).application();
        door.submit(application);
        intake.pull();
        id = desk.id(application);
    }

    /// A report as a node leaves it that dies right after its commit: written, and nobody woken.
    private void leave(StatusReport report) {
        transaction.executeWithoutResult(
                status -> store.insert(ids.next(), desk.file(application), report, clock.instant()));
    }

    @Test
    void aReportLeftByANodeThatDiedIsDeliveredOnceByManySweepers() throws Exception {
        leave(new StatusReport.Message("お待ちください。", Office.RESIDENTS));

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                threads.submit(reports::deliver);
            }
        }
        reports.deliver();

        assertThat(door.reports(application.id()))
                .containsExactly(new StatusReport.Message("お待ちください。", Office.RESIDENTS));
        assertThat(desk.reports(id)).containsExactly("Message");
    }

    @Test
    void aReportThatArrivedBeforeTheLineBrokeIsNotAppliedTwice() {
        door.line(application.id(), RecordedDoor.Line.DIES_AFTER_THE_REPORT);
        leave(new StatusReport.Message("お待ちください。", Office.RESIDENTS));

        reports.deliver();
        assertThat(desk.reports(id)).containsExactly("Message…");
        clock.advance(Duration.ofMinutes(1));
        reports.deliver();

        assertThat(desk.reports(id)).containsExactly("Message");
        assertThat(door.reports(application.id())).hasSize(1);
    }

    @Test
    void theReportsOfOneApplicationKeepTheirOrderAndHoldUpNoOther() {
        var other = Filed.moveOut(catalogue.current(), null).application();
        door.submit(other);
        intake.pull();
        door.line(application.id(), RecordedDoor.Line.DEAD);
        leave(new StatusReport.Message("一通目", Office.RESIDENTS));
        leave(new StatusReport.Message("二通目", Office.RESIDENTS));
        cases.message(clerk, desk.id(other), "ほかの方へ");

        reports.deliver();
        assertThat(door.reports(application.id())).isEmpty();
        assertThat(door.reports(other.id())).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        reports.deliver();
        assertThat(door.reports(application.id()))
                .containsExactly(
                        new StatusReport.Message("一通目", Office.RESIDENTS),
                        new StatusReport.Message("二通目", Office.RESIDENTS));
    }

    @Test
    void theOfficeIsWokenOnceTheReportIsCommitted() throws Exception {
        var awake = new OfficeWork(intake, reports, true);
        leave(new StatusReport.Message("お電話ください。", Office.RESIDENTS));

        awake.on(new OfficeWork.ReportsWaiting());

        await().untilAsserted(() -> assertThat(desk.reports(id)).containsExactly("Message"));
        awake.destroy();
    }

    @Test
    void aReportThatCameTooLateIsToldInTheHistory() {
        door.line(application.id(), RecordedDoor.Line.SAYS_TOO_LATE);
        leave(new StatusReport.Decided(true, "", null));

        reports.deliver();

        assertThat(desk.history(id)).containsExactly("OPENED", "TOO_LATE");
    }

    @Test
    void aReportThatDoesNotOpenInTheOtherNetworkWaitsOnTheListOfFailuresAndIsSentAgain() {
        leave(new StatusReport.Message("お待ちください。", Office.RESIDENTS));
        reports.deliver();
        var sent = door.sent(application.id()).getLast();

        reports.on(new ReportReturned(sent, ReportReturned.Why.UNOPENED));

        assertThat(desk.reports(id)).containsExactly("Message…");
        assertThat(store.waiting(100)).singleElement().satisfies(one -> {
            assertThat(one.reference()).isEqualTo(desk.file(application).number());
            assertThat(one.problem()).isEqualTo("SealBroken");
            assertThat(one.tries()).isEqualTo(1);
        });
        clock.advance(Duration.ofMinutes(1));
        reports.deliver();
        assertThat(desk.reports(id)).containsExactly("Message");
        assertThat(store.waiting(100)).isEmpty();
    }

    @Test
    void aReportThatTheOtherNetworkFoundTooLateIsToldInTheHistory() {
        leave(new StatusReport.Decided(true, "", null));
        reports.deliver();

        reports.on(new ReportReturned(door.sent(application.id()).getLast(), ReportReturned.Why.TOO_LATE));

        assertThat(desk.history(id)).containsExactly("OPENED", "TOO_LATE");
    }
}
