package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Conflict;
import hitomado.procedures.Source;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import hitomado.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// The second door as the office sees it, and what the resident hears back.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@Import(MovingFamily.class)
class SubmissionsTests {
    private static final ItemRef PHONE = new ItemRef("phone", SubjectId.EVENT);

    @Autowired
    MovingFamily family;

    @Autowired
    Submissions office;

    @Autowired
    Filings filings;

    @Autowired
    Corrections corrections;

    @Autowired
    Correspondence correspondence;

    private ReportResult report(ApplicationId id, StatusReport what) {
        return office.report(UUID.randomUUID(), id, what);
    }

    private SubmittedApplication taken(ApplicationId id) {
        return takeAll().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private List<SubmittedApplication> takeAll() {
        var all = new ArrayList<SubmittedApplication>();
        for (var some = office.take(10); !some.isEmpty(); some = office.take(10)) {
            all.addAll(some);
        }
        return all;
    }

    private List<ResidentReply> replies(ApplicationId id) {
        var all = new ArrayList<ResidentReply>();
        for (var some = office.takeReplies(10); !some.isEmpty(); some = office.takeReplies(10)) {
            some.forEach(reply -> office.acknowledgeReply(reply.id()));
            all.addAll(some);
        }
        return all.stream().filter(reply -> reply.application().equals(id)).toList();
    }

    private ApplicationStatus status(Actor who, ApplicationId id) {
        return filings.application(who, id).application().status();
    }

    @Test
    void theOfficeTakesTheApplicationWithItemsPeopleAndFacts() {
        var who = family.newResident();
        var id = family.moveOut(who);
        var taken = taken(id);
        assertThat(taken.procedure()).isEqualTo("move-out");
        assertThat(taken.people()).extracting(FiledPerson::ref).containsExactly("ref-1", "ref-2", "ref-3");
        assertThat(taken.filer().actor()).isEqualTo(who.key());
        assertThat(taken.facts()).containsEntry(FactKey.of("event.destinationCity", "event"), Value.of("架空区"));
        assertThat(taken.facts()).containsEntry(FactKey.of("person.fullName", "p2"), Value.of("髙橋　美咲"));
        assertThat(taken.items()).anySatisfy(item -> {
            assertThat(item.key()).isEqualTo(FactKey.of("person.fullName", "p3"));
            assertThat(item.value()).isEqualTo("髙橋　葵");
            assertThat(item.source()).isEqualTo(Source.REGISTER);
            assertThat(item.label().en()).isNotBlank();
        });
    }

    @Test
    void twoTakersNeverGetTheSameApplication() throws Exception {
        takeAll();
        IntStream.range(0, 3).forEach(n -> family.submitted(family.newResident()));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var takers = IntStream.range(0, 4)
                    .<Callable<List<SubmittedApplication>>>mapToObj(n -> this::takeAll)
                    .toList();
            var ids = new ArrayList<ApplicationId>();
            for (var future : pool.invokeAll(takers)) {
                future.get().forEach(one -> ids.add(one.id()));
            }
            assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aReportChangesTheStatusAndTellsTheResidentOnce() {
        var who = family.newResident();
        var id = family.moveOut(who);
        var before = filings.unreadNotices(who);
        assertThat(report(id, new StatusReport.InProgress("resident-registration")))
                .isEqualTo(ReportResult.APPLIED);
        assertThat(status(who, id)).isEqualTo(ApplicationStatus.IN_PROGRESS);
        var decision = UUID.randomUUID();
        var granted = new StatusReport.Decided(true, "転出届を受理しました", LocalDate.of(2026, 3, 28));
        assertThat(office.report(decision, id, granted)).isEqualTo(ReportResult.APPLIED);
        assertThat(office.report(decision, id, granted)).isEqualTo(ReportResult.REPEATED);
        var file = filings.application(who, id);
        assertThat(file.application().status()).isEqualTo(ApplicationStatus.COMPLETED);
        assertThat(file.application().decisionReason()).isEqualTo("転出届を受理しました");
        assertThat(file.application().effective()).isEqualTo(LocalDate.of(2026, 3, 28));
        assertThat(file.steps())
                .extracting(ApplicationFile.Step::kind)
                .containsExactly(StepKind.SUBMITTED, StepKind.IN_PROGRESS, StepKind.GRANTED);
        assertThat(filings.unreadNotices(who)).isEqualTo(before + 1);
        assertThat(filings.notices(who, 1).rows().getFirst().kind()).isEqualTo("GRANTED");
    }

    @Test
    void aCorrectionGoesThereAndBackWithItsHistory() {
        var who = family.newResident();
        var id = family.moveOut(who);
        office.acknowledge(id, "R8-0001");
        var item = aTypedItem(who, id);
        var asked = new StatusReport.CorrectionAsked(List.of(item.ref()), "建物名をご確認ください", "住民課 佐藤");
        assertThat(report(id, asked)).isEqualTo(ReportResult.APPLIED);
        assertThat(status(who, id)).isEqualTo(ApplicationStatus.CORRECTION_ASKED);
        var result = corrections.give(Acting.by(who), id, Map.of(item.ref(), "𠮷野ハイツ２０４", PHONE, "0312345678"));
        assertThat(result).isEqualTo(new CorrectResult.Given(1));
        assertThat(status(who, id)).isEqualTo(ApplicationStatus.IN_PROGRESS);
        assertThat(filings.application(who, id).items())
                .filteredOn(one -> one.item().ref().equals(item.ref()))
                .extracting(one -> one.item().value(), ApplicationFile.Item::current)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(item.value(), false),
                        org.assertj.core.groups.Tuple.tuple("𠮷野ハイツ２０４", true));
        assertThat(replies(id))
                .singleElement()
                .isInstanceOfSatisfying(
                        ResidentReply.CorrectionGiven.class,
                        given -> assertThat(given.items())
                                .extracting(FiledItem::ref, FiledItem::value, FiledItem::version)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(item.ref(), "𠮷野ハイツ２０４", 2)));
    }

    private FiledItem aTypedItem(Actor who, ApplicationId id) {
        return filings.application(who, id).currentItems().stream()
                .map(ApplicationFile.Item::item)
                .filter(item -> item.value().equals("𠮷田ハイツ葛󠄀203"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCorrectionThatCannotBeReadIsKeptAndNothingIsSent() {
        var who = family.newResident();
        var id = family.moveOut(who);
        office.acknowledge(id, "R8-0002");
        var item = aTypedItem(who, id);
        report(id, new StatusReport.CorrectionAsked(List.of(item.ref()), "建物名", "佐藤"));
        var result = corrections.give(Acting.by(who), id, Map.of(item.ref(), "\u0007"));
        assertThat(result).isEqualTo(new CorrectResult.Incomplete(Map.of(item.ref(), "input.characters")));
        assertThat(filings.application(who, id).correction().items())
                .containsExactly(new ApplicationFile.Asked(item.ref(), "\u0007", "input.characters"));
        assertThat(status(who, id)).isEqualTo(ApplicationStatus.CORRECTION_ASKED);
        assertThat(replies(id)).isEmpty();
    }

    @Test
    void nothingCanBeCorrectedThatWasNotAskedFor() {
        var who = family.newResident();
        var id = family.moveOut(who);
        assertThatThrownBy(() -> corrections.give(Acting.by(who), id, Map.of(PHONE, "0312345678")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aWithdrawnApplicationIsNotDecidedAnyMore() {
        var who = family.newResident();
        var id = family.moveOut(who);
        office.acknowledge(id, "R8-0003");
        assertThat(correspondence.withdraw(Acting.by(who), id, "引っ越しが中止になりました")).isTrue();
        assertThat(report(id, new StatusReport.Decided(true, "受理", null))).isEqualTo(ReportResult.TOO_LATE);
        assertThat(status(who, id)).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(replies(id))
                .singleElement()
                .isInstanceOfSatisfying(
                        ResidentReply.ApplicationWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo("引っ越しが中止になりました"));
    }

    @Test
    void aDecidedApplicationIsNotWithdrawnAnyMore() {
        var who = family.newResident();
        var id = family.moveOut(who);
        report(id, new StatusReport.Decided(false, "転出の事実が確認できないため", null));
        assertThat(correspondence.withdraw(Acting.by(who), id, "")).isFalse();
        assertThat(status(who, id)).isEqualTo(ApplicationStatus.REFUSED);
    }

    @Test
    void decidingAndWithdrawingAtOnceHasOneWinner() throws Exception {
        var who = family.newResident();
        var id = family.moveOut(who);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var decide = pool.submit(() -> report(id, new StatusReport.Decided(true, "受理", null)));
            var withdraw = pool.submit(() -> correspondence.withdraw(Acting.by(who), id, ""));
            var decided = decide.get() == ReportResult.APPLIED;
            assertThat(withdraw.get()).isEqualTo(!decided);
            assertThat(status(who, id)).isEqualTo(decided ? ApplicationStatus.COMPLETED : ApplicationStatus.WITHDRAWN);
        }
    }

    @Test
    void messagesGoBothWaysInOrder() {
        var who = family.newResident();
        var id = family.moveOut(who);
        office.acknowledge(id, "R8-0004");
        report(id, new StatusReport.Message("在留カードをお持ちですか", "住民課 佐藤"));
        correspondence.write(Acting.by(who), id, "  持っています。<script>alert(1)</script>\r\n𠮷 ");
        correspondence.write(Acting.by(who), id, "追伸");
        assertThat(filings.application(who, id).messages())
                .extracting(ApplicationFile.Message::fromStaff, ApplicationFile.Message::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, "在留カードをお持ちですか"),
                        org.assertj.core.groups.Tuple.tuple(false, "持っています。<script>alert(1)</script>\n𠮷"),
                        org.assertj.core.groups.Tuple.tuple(false, "追伸"));
        assertThat(replies(id))
                .extracting(reply -> ((ResidentReply.ResidentReplied) reply).text())
                .containsExactly("持っています。<script>alert(1)</script>\n𠮷", "追伸");
    }

    @Test
    void repliesWaitUntilTheOfficeHasTheApplication() {
        var who = family.newResident();
        var id = family.moveOut(who);
        correspondence.write(Acting.by(who), id, "急いでいます");
        assertThat(replies(id)).isEmpty();
        office.acknowledge(id, "R8-0005");
        assertThat(replies(id)).hasSize(1);
    }

    @Test
    void anEmptyOrOverlongMessageIsNotSent() {
        var who = family.newResident();
        var id = family.moveOut(who);
        assertThat(correspondence.write(Acting.by(who), id, " \n "))
                .isEqualTo(new WriteResult.Refused("applications.message.empty"));
        assertThat(correspondence.write(Acting.by(who), id, "あ".repeat(2001)))
                .isEqualTo(new WriteResult.Refused("applications.message.tooLong"));
        assertThat(filings.application(who, id).messages()).isEmpty();
    }
}
