package hitomado.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.files.FileId;
import hitomado.platform.files.StoreResult;
import hitomado.platform.files.StoredFiles;
import hitomado.procedures.Catalogue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Each test has a fiscal year of its own.
@SpringBootTest
class DisposalsTests {
    private static final String PROCEDURE = "move-out";

    private final Actor.Staff manager = staff("文書 係", Permission.RETENTION_PROPOSE, Permission.RETENTION_CONFIRM);
    private final Actor.Staff chief = staff("文書 課長", Permission.RETENTION_CONFIRM);

    @Autowired
    Disposals disposals;

    @Autowired
    Holds holds;

    @Autowired
    StoredFiles files;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private record Filed(UUID application, UUID session, UUID caseId, String number, FileId file) {}

    private static Actor.Staff staff(String name, Permission... more) {
        var permissions = new java.util.HashSet<>(Set.of(more));
        permissions.add(Permission.RETENTION_READ);
        return new Actor.Staff(UUID.randomUUID(), name, "digital", "991015", permissions);
    }

    /// A completed filing whose case ended in June of this year, in the rows of every module that knows of it.
    private Filed filed(int year) {
        var id = UUID.randomUUID();
        var pdf = (StoreResult.Stored) files.store("在学証明書.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
        var one = new Filed(
                id, UUID.randomUUID(), UUID.randomUUID(), "T" + id, pdf.file().id());
        transaction.executeWithoutResult(status -> {
            insertFiling(one, UUID.randomUUID(), year);
            insertCase(one, year);
        });
        return one;
    }

    private void insertFiling(Filed one, UUID submission, int year) {
        sql("""
                insert into sessions.session (id, life_event, revision, channel, state, owner, owner_label, facts_request,
                    begun_at, touched_at, ended_at)
                values (:session, 'moving', 1, 'ONLINE', 'SUBMITTED', 'resident:x', '髙橋 𠮷子', :session, :at, :at, :at)
                """, one, submission, year);
        sql("""
                insert into sessions.answer (session_id, subject, fact, value, source, at, actor, actor_label)
                values (:session, 'me', 'person.name', '髙橋 𠮷子', 'RESIDENT', :at, 'resident:x', '髙橋 𠮷子')
                """, one, submission, year);
        sql("""
                insert into applications.submission (id, session_id, idempotency_key, life_event, revision, channel, actor,
                    actor_label, basis, submitted_at, filed_on, people, not_needed)
                values (:submission, :session, :number, 'moving', 1, 'ONLINE', 'resident:x', '髙橋 𠮷子', 'SELF', :at,
                    cast(:at as date), '[]', '[]')
                """, one, submission, year);
        sql("""
                insert into applications.application (id, submission_id, procedure, unit, outcome, reason, receipt, status,
                    filed_on, fee_yen, bring, acknowledged_at)
                values (:id, :submission, 'move-out', 'me', 'SUBMIT', '{}', lpad(cast(floor(random() * 1e11) as bigint)::text, 11, '0'),
                    'COMPLETED', cast(:at as date), 0, '{}', :at)
                """, one, submission, year);
        sql("""
                insert into applications.item (application_id, item, subject, version, position, fact, value, source,
                    by_label, at)
                values (:id, 'name', 'me', 1, 1, 'person.name', '髙橋 𠮷子', 'RESIDENT', '髙橋 𠮷子', :at)
                """, one, submission, year);
        sql("""
                insert into applications.message (id, application_id, at, from_staff, by_label, text)
                values (:caseId, :id, :at, false, '髙橋 𠮷子', 'よろしく')
                """, one, submission, year);
        sql("""
                insert into applications.document (id, application_id, document, name, media_type, size, file, at, by_label)
                values (:file, :id, '', '在学証明書.pdf', 'application/pdf', 9, :file, :at, '髙橋 𠮷子')
                """, one, submission, year);
    }

    private void insertCase(Filed one, int year) {
        sql("""
                insert into casework.case_file (id, number, application, submission, receipt, procedure, revision,
                    life_event, unit, section, state, subject_name, subject_folded, guarded, filer_label, filer_basis,
                    filer_actor, channel, filed_on, opened_at, closed_at, granted, decision_reason, facts)
                values (:caseId, :number, :id, :submission, '00000000000', 'move-out', :revision, 'moving', 'me', 'digital',
                    'DONE', '髙橋 𠮷子', '高橋', false, '髙橋 𠮷子', 'SELF', 'resident:x', 'ONLINE', cast(:at as date), :at,
                    :at, true, '', '{}')
                """, one, UUID.randomUUID(), year);
        sql(
                "insert into casework.state_interval (case_id, began_at, state, actor) values (:caseId, :at, 'DONE', 'staff:x')",
                one,
                UUID.randomUUID(),
                year);
        sql("""
                insert into casework.history (case_id, at, kind, actor, actor_label, text, version)
                values (:caseId, :at, 'REPLY', 'resident:x', '髙橋 𠮷子', 'よろしく', 1)
                """, one, UUID.randomUUID(), year);
        sql("""
                insert into casework.case_document (id, case_id, document, name, media_type, size, file, added_at)
                values (:file, :caseId, '', '在学証明書.pdf', 'application/pdf', 9, :file, :at)
                """, one, UUID.randomUUID(), year);
    }

    private void sql(String text, Filed one, UUID submission, int year) {
        jdbc.sql(text)
                .param("id", one.application())
                .param("session", one.session())
                .param("caseId", one.caseId())
                .param("submission", submission)
                .param("number", one.number())
                .param("file", one.file().value())
                .param("revision", catalogue.current().revision())
                .param("at", java.sql.Timestamp.valueOf(year + "-06-10 12:00:00"))
                .update();
    }

    private Disposal proposed(int year) {
        assertThat(disposals.propose(manager, PROCEDURE, "DONE", year)).isTrue();
        return disposals.newest(manager).stream()
                .filter(one -> one.fiscalYear() == year)
                .findFirst()
                .orElseThrow();
    }

    private Disposal done(UUID id) {
        await().until(() -> disposals.open(chief, id).state() == Disposal.State.DONE);
        return disposals.open(chief, id);
    }

    private long count(String sql, UUID id) {
        return jdbc.sql("select count(*) from " + sql)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void retentionEndsFiveFiscalYearsAfterTheYearOfCompletion() {
        assertThat(Disposals.until(2020, 5)).isEqualTo(LocalDate.of(2026, 3, 31));
        filed(2011);
        filed(2026);
        assertThat(disposals.due(manager))
                .anySatisfy(due -> {
                    assertThat(due.fiscalYear()).isEqualTo(2011);
                    assertThat(due.rule()).startsWith("5年・");
                    assertThat(due.until()).isEqualTo(LocalDate.of(2017, 3, 31));
                })
                .noneMatch(due -> due.fiscalYear() == 2026);
        assertThat(disposals.propose(manager, PROCEDURE, "DONE", 2026)).isFalse();
    }

    @Test
    void twoDifferentPeopleAreNeededAlsoForTheDatabase() {
        filed(2012);
        var id = proposed(2012).id();
        assertThat(disposals.propose(manager, PROCEDURE, "DONE", 2012)).isFalse();
        assertThat(disposals.decide(manager, id, true)).isInstanceOf(DecideResult.SamePerson.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        update retention.disposal set state = 'CONFIRMED', decided_by = proposed_by, decided_label = 'x',
                            decided_at = now() where id = :id
                        """).param("id", id).update()).hasMessageContaining("two_persons");
        assertThatThrownBy(() -> disposals.decide(staff("閲覧 係"), id, true)).isInstanceOf(NotAllowed.class);
        assertThat(disposals.decide(chief, id, false)).isInstanceOf(DecideResult.Rejected.class);
        assertThat(disposals.decide(chief, id, true)).isInstanceOf(DecideResult.NotOpen.class);
    }

    @Test
    void destructionLeavesTheBareLineAndACertificateThatStays() {
        var one = filed(2013);
        var id = proposed(2013).id();
        assertThat(disposals.decide(chief, id, true)).isInstanceOf(DecideResult.Confirmed.class);
        var certificate = done(id);
        assertThat(certificate.counts()).containsEntry("cases", 1L).containsEntry("files", 1L);
        assertThat(certificate.counts().get("rows")).isGreaterThanOrEqualTo(6);
        assertThat(certificate.digest()).hasSize(64);
        assertThat(disposals.numbers(chief, id)).containsExactly(one.number());

        assertThat(files.find(one.file())).isEmpty();
        assertThat(count("applications.item where application_id = :id", one.application()))
                .isZero();
        assertThat(count("applications.message where application_id = :id", one.application()))
                .isZero();
        assertThat(count("applications.document where application_id = :id", one.application()))
                .isZero();
        assertThat(count("casework.history where case_id = :id", one.caseId())).isZero();
        assertThat(count("sessions.session where id = :id", one.session())).isZero();
        assertThat(jdbc.sql(
                                "select number || procedure || state || subject_name from casework.case_file where id = :id")
                        .param("id", one.caseId())
                        .query(String.class)
                        .single())
                .isEqualTo(one.number() + "move-outDONE");
        assertThat(jdbc.sql("""
                        select concat(s.*::text, a.*::text) from applications.submission s
                        join applications.application a on a.submission_id = s.id where a.id = :id
                        """)
                        .param("id", one.application())
                        .query(String.class)
                        .single())
                .doesNotContain("髙橋");
        assertThatThrownBy(() -> jdbc.sql("update retention.disposal set rule = 'x' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("keeps its rows");
    }

    @Test
    void runningDisputeKeepsTheCaseEvenWhenItBeganAfterTheProposal() {
        var kept = filed(2014);
        var gone = filed(2014);
        var before = filed(2014);
        assertThat(holds.place(manager, before.number(), "審査請求")).isTrue();
        assertThat(holds.place(manager, before.number(), "審査請求")).isFalse();
        var id = proposed(2014).id();
        assertThat(disposals.numbers(manager, id)).containsExactlyInAnyOrder(kept.number(), gone.number());
        holds.place(manager, kept.number(), "訴訟");
        disposals.decide(chief, id, true);
        assertThat(done(id).counts()).containsEntry("held", 1L).containsEntry("cases", 1L);
        assertThat(disposals.numbers(chief, id)).containsExactly(gone.number());
        assertThat(files.find(kept.file())).isPresent();
        assertThat(files.find(before.file())).isPresent();
        assertThat(count("casework.history where case_id = :id", kept.caseId())).isEqualTo(1);
    }

    @Test
    void historyOfACaseThatIsNotDestroyedStillKeepsItsRows() {
        var one = filed(2015);
        assertThatThrownBy(() -> jdbc.sql("delete from casework.history where case_id = :id")
                        .param("id", one.caseId())
                        .update())
                .hasMessageContaining("keeps its rows");
    }
}
