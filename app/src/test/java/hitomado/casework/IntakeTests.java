package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.applications.FiledDocument;
import hitomado.applications.ResidentReply;
import hitomado.applications.SubmittedApplication;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class IntakeTests {
    @Autowired
    Intake intake;

    @Autowired
    RecordedDoor door;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CaseItemStore items;

    @Autowired
    CaseHistoryStore history;

    @Autowired
    IntakeFailures failures;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Autowired
    Desk desk;

    private SubmittedApplication moveOut() {
        return Filed.moveOut(catalogue.current(), null).application();
    }

    private SubmittedApplication taken(SubmittedApplication application) {
        door.submit(application);
        intake.pull();
        return application;
    }

    @Test
    void makesOneCaseOfAnApplicationGivenTwice() {
        var application = taken(moveOut());
        var number = door.number(application.id());

        taken(application);

        assertThat(desk.cases(application)).isEqualTo(1);
        assertThat(door.number(application.id())).isEqualTo(number).matches("2026-\\d{7}");
        assertThat(desk.history(desk.id(application))).containsExactly("OPENED");
    }

    @Test
    void namesTheFirstPersonWhomItTellsOfAndNotTheStaffWhoTyped() {
        var child = Filed.of(catalogue.current(), "child-medical")
                .person("p1", null, "")
                .person("p3", null, "松本　澪")
                .counter()
                .application();

        taken(child);

        assertThat(desk.file(child).subjectName()).isEqualTo("松本　澪");
    }

    @Test
    void twoNodesThatPullAtOnceMakeOneCase() throws Exception {
        var application = moveOut();
        door.submit(application);
        var start = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        intake.pull();
                        return true;
                    }))
                    .toList();
            for (var run : runs) {
                assertThat(run.get()).isTrue();
            }
        }

        assertThat(desk.cases(application)).isEqualTo(1);
        assertThat(desk.audit(desk.id(application))).containsExactly("CASE_OPENED");
        assertThat(failures.all())
                .noneMatch(failure ->
                        failure.arrival().id().equals(application.id().value()));
    }

    @Test
    void keepsWhatWasFiledWithItsSourceAndPeople() {
        var file = UUID.randomUUID();
        var application =
                taken(Filed.moveOut(catalogue.current(), UUID.randomUUID().toString())
                        .document(file, "委任状.png")
                        .application());

        var id = desk.id(application);
        assertThat(desk.file(application).subjectName()).isEqualTo("髙橋　𠮷男");
        assertThat(desk.file(application).section()).isEqualTo("resident-registration");
        assertThat(desk.file(application).fact("event.destinationCity", "event"))
                .isEqualTo("千代田区");
        assertThat(items.all(id))
                .extracting(CaseItem::item, CaseItem::value, CaseItem::source, CaseItem::givenBy)
                .contains(org.assertj.core.groups.Tuple.tuple("moverName", "髙橋　𠮷男", Source.RESIDENT, "髙橋　𠮷男"));
        assertThat(items.people(id)).hasSize(1);
        assertThat(items.documents(id))
                .extracting(CaseDocument::name, CaseDocument::file)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("委任状.png", file));
    }

    @Test
    void beginsWhereTheFilingStands() {
        var definitions = catalogue.current();
        var carrier = Filed.moveOut(definitions, null);
        var satisfied = taken(carrier.with("nhi-loss")
                .unit("household")
                .satisfiedBy("move-out")
                .application());
        var visit = taken(Filed.moveOut(definitions, null).visit().application());
        var atTheCounter =
                taken(Filed.moveOut(definitions, null).visit().counter().application());

        assertThat(desk.file(satisfied).state()).isEqualTo(CaseState.AWAITING_MOVE);
        assertThat(desk.file(satisfied).section()).isEqualTo("insurance-pension");
        assertThat(desk.file(visit).state()).isEqualTo(CaseState.AWAITING_VISIT);
        assertThat(desk.file(visit).dates().dueOn()).isNull();
        assertThat(desk.file(atTheCounter).state()).isEqualTo(CaseState.RECEIVED);
        assertThat(desk.file(atTheCounter).dates().dueOn()).isAfter(LocalDate.now(clock));
        assertThat(desk.intervals(desk.id(visit))).containsExactly("AWAITING_VISIT…");
    }

    @Test
    void oneThatCannotBecomeACaseIsListedAndHoldsUpNobody() {
        var broken = Filed.of(catalogue.current(), "no-such-procedure").application();
        var good = moveOut();
        door.submit(broken, good);

        intake.pull();
        intake.pull();

        assertThat(desk.cases(good)).isEqualTo(1);
        assertThat(desk.cases(broken)).isZero();
        assertThat(failures.all())
                .filteredOn(failure -> failure.arrival().id().equals(broken.id().value()))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.arrival().reference())
                            .isEqualTo(broken.receipt().display());
                    assertThat(failure.tries()).isGreaterThanOrEqualTo(2);
                });
        door.submit();
        failures.settle(broken.id().value());
    }

    @Test
    void oneWhoseSealIsBrokenStandsOnTheListUntilItOpens() {
        var spoiled = moveOut();
        door.submit(spoiled);
        door.spoil(spoiled);

        intake.pull();
        intake.pull();

        assertThat(desk.cases(spoiled)).isZero();
        assertThat(failures.all())
                .filteredOn(
                        failure -> failure.arrival().id().equals(spoiled.id().value()))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.problem()).isEqualTo("SealBroken");
                    assertThat(failure.arrival().reference())
                            .isEqualTo(spoiled.receipt().display());
                });

        door.mend(spoiled);
        intake.pull();

        assertThat(desk.cases(spoiled)).isEqualTo(1);
        assertThat(failures.all())
                .noneMatch(failure -> failure.arrival().id().equals(spoiled.id().value()));
    }

    @Test
    void aCorrectionBecomesCurrentAndKeepsWhatItReplaced() {
        var filed = Filed.moveOut(catalogue.current(), null);
        var application = taken(filed.application());
        var id = desk.id(application);
        var clerk = Office.clerk("山﨑 健一", Office.RESIDENTS);
        cases.claim(clerk, id, 0);
        var key = FactKey.of("event.destinationCity", "event");
        var wrong = filed.item("destinationCity", key, 1, "");
        cases.askCorrection(clerk, id, 1, new Cases.Correction(List.of(wrong.ref()), "区名までお書きください。"));

        door.reply(new ResidentReply.CorrectionGiven(
                UUID.randomUUID(),
                application.id(),
                clock.instant(),
                List.of(filed.item("destinationCity", key, 2, "横浜市西区"))));
        intake.pull();

        assertThat(desk.file(application).state()).isEqualTo(CaseState.IN_REVIEW);
        assertThat(desk.file(application).claimedBy(clerk.key())).isTrue();
        assertThat(desk.file(application).fact("event.destinationCity", "event"))
                .isEqualTo("横浜市西区");
        assertThat(items.all(id))
                .filteredOn(item -> item.item().equals("destinationCity"))
                .extracting(CaseItem::value, CaseItem::version, CaseItem::current)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("横浜市西区", 2, true),
                        org.assertj.core.groups.Tuple.tuple("千代田区", 1, false));
        assertThat(desk.history(id)).containsExactly("OPENED", "CLAIM", "ASK_CORRECTION", "TAKE_CORRECTION");
    }

    @Test
    void aDocumentThatComesWhileAClerkDecidesMakesThemLookAgain() {
        var application = taken(moveOut());
        var id = desk.id(application);
        var clerk = Office.clerk("山﨑 健一", Office.RESIDENTS);
        cases.claim(clerk, id, 0);
        var document = new FiledDocument(UUID.randomUUID(), "", "写真.jpg", "image/jpeg", 10, UUID.randomUUID());
        door.reply(new ResidentReply.DocumentAdded(UUID.randomUUID(), application.id(), clock.instant(), document));
        intake.pull();

        var result = cases.release(clerk, id, 1);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ActionResult.Stale.class,
                        stale -> assertThat(stale.since())
                                .extracting(CaseEntry::kind, CaseEntry::text)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("DOCUMENT", "写真.jpg")));
    }

    @Test
    void withdrawingTheCarrierLetsWhatItSatisfiedLapse() {
        var carrier = Filed.moveOut(catalogue.current(), null);
        var satisfied = carrier.with("nhi-loss")
                .unit("household")
                .satisfiedBy("move-out")
                .application();
        var application = carrier.application();
        door.submit(application, satisfied);
        intake.pull();

        door.reply(new ResidentReply.ApplicationWithdrawn(
                UUID.randomUUID(), application.id(), clock.instant(), "引っ越しがなくなりました"));
        intake.pull();

        assertThat(desk.file(application).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(desk.file(satisfied).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(history.of(desk.id(satisfied)).getLast().text())
                .isEqualTo(desk.file(application).number());
    }

    @Test
    void aWithdrawalAfterTheDecisionIsShownAndChangesNothing() {
        var application = taken(moveOut());
        var id = desk.id(application);
        var clerk = Office.clerk("山﨑 健一", Office.RESIDENTS);
        cases.claim(clerk, id, 0);
        cases.withdraw(clerk, id, 1, "電話で取り下げ");

        door.reply(new ResidentReply.ApplicationWithdrawn(UUID.randomUUID(), application.id(), clock.instant(), ""));
        intake.pull();

        assertThat(desk.file(application).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(desk.history(id)).containsExactly("OPENED", "CLAIM", "WITHDRAW", "TOO_LATE");
        assertThat(desk.intervals(id)).containsExactly("RECEIVED", "IN_REVIEW", "WITHDRAWN…");
    }
}
