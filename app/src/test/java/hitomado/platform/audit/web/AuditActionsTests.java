package hitomado.platform.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditExport;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.audit.seal.Sealer;
import hitomado.platform.audit.seal.Verifications;
import hitomado.testing.DemoCityTest;
import hitomado.testing.SignIn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// 監査記録の書き出しと検証.
@DemoCityTest
class AuditActionsTests {
    private static final Actor.Staff AUDITOR = new Actor.Staff(
            UUID.randomUUID(),
            "藤原 正",
            "audit",
            "991015",
            Set.of(Permission.AUDIT_READ, Permission.AUDIT_EXPORT, Permission.AUDIT_VERIFY));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuditTrail trail;

    @Autowired
    Sealer sealer;

    @Autowired
    Verifications verifications;

    @Autowired
    JdbcClient jdbc;

    private final String subject = "case:" + UUID.randomUUID();

    private static Actor.Staff named(String name) {
        return new Actor.Staff(UUID.randomUUID(), name, "card", "991015", Set.of());
    }

    private byte[] export(String query) {
        var result = mvc.get()
                .uri("/staff/audit/export?" + query)
                .with(SignIn.as(AUDITOR))
                .exchange();
        assertThat(result).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(result.getResponse().getContentType()).isEqualTo("text/csv;charset=UTF-8");
        return result.getResponse().getContentAsByteArray();
    }

    @Test
    void fileHoldsTheFilteredRowsWithTheirSealAndNoFormula() {
        trail.note(AuditEvent.of(AuditKind.CASE_CLAIMED, Acting.by(named("=HYPERLINK(1) 葛󠄀西 𠮷")), subject));
        trail.note(AuditEvent.of(AuditKind.CASE_CLAIMED, Acting.by(named("別の 職員")), "case:other"));
        sealUpTo(subject);
        var waiting = "case:" + UUID.randomUUID();

        var lines = new String(export("subject=" + subject), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).startsWith("\uFEFF\"番号\",\"日時\"").endsWith("\"束の要約\"");
        var batch = jdbc.sql("""
                        select s.no || '","' || encode(s.hash, 'hex') from platform.audit_seal s, platform.audit_event e
                        where e.subject = :subject and s.ledger = 'platform.audit_event' and e.id = any (s.ids)""").param("subject", subject).query(String.class).single();
        assertThat(lines[1])
                .contains("\"CASE_CLAIMED\",\"着手\"", "\"'=HYPERLINK(1) 葛󠄀西 𠮷\"", "\"" + subject + "\"")
                .contains("+09:00\"")
                .endsWith("\"" + batch + "\"");
        trail.note(AuditEvent.of(AuditKind.CASE_CLAIMED, Acting.by(named("まだ")), waiting));
        assertThat(new String(export("subject=" + waiting), StandardCharsets.UTF_8))
                .endsWith(",\"\",\"\"\r\n");
    }

    @Test
    void hashOfARowIsTheOneInItsBatch() {
        trail.note(AuditEvent.of(AuditKind.CASE_DECIDED, Acting.by(named("職員")), subject)
                .with("decision", "granted"));
        sealUpTo(subject);
        var sealed = jdbc.sql("""
                        select encode(substring(s.hashes from 32 * (array_position(s.ids, e.id) - 1) + 1 for 32), 'hex')
                        from platform.audit_seal s, platform.audit_event e
                        where e.subject = :subject and s.ledger = 'platform.audit_event' and e.id = any (s.ids)""").param("subject", subject).query(String.class).single();
        assertThat(new String(export("subject=" + subject), StandardCharsets.UTF_8))
                .contains("\"" + sealed + "\"");
    }

    @Test
    void exportIsRecordedBeforeAndAfterWithTheFingerprintOfTheFile() throws Exception {
        var file = export("subject=" + subject + "&actor=山田");
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        assertThat(jdbc.sql("""
                                select detail::text from platform.audit_event
                                where kind = 'AUDIT_EXPORTED' and actor = :a and detail ->> 'filter' like '%' || :subject order by id""")
                        .param("a", AUDITOR.key())
                        .param("subject", subject.replace("case:", ""))
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(detail -> assertThat(detail).doesNotContain("山田"))
                .satisfies(
                        begun -> assertThat(begun.getFirst()).contains("BEGUN").doesNotContain("sha256"),
                        done -> assertThat(done.getLast()).contains("DONE", "\"rows\": \"0\"", sha256));
    }

    @Test
    void everyColumnHasItsHeading() {
        assertThat(new String(export("subject=" + subject), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split(","))
                .hasSize(AuditExport.COLUMNS.size())
                .noneMatch(heading -> heading.contains("audit."));
    }

    @Test
    void buttonVerifiesAndThePageTellsWhatCameOut() {
        sealer.run();
        var before = looks();
        assertThat(mvc.post()
                        .uri("/staff/audit/verify")
                        .with(SignIn.as(AUDITOR))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/staff/audit?asked=1");
        Awaitility.await().until(() -> looks() > before);
        var page = page();
        assertThat(page.select(".audit-seal summary").text()).contains("封の状態");
        assertThat(page.select(".audit-seal dl").text()).contains("最後の検証", "先頭の束");
        var head = verifications.state().head().orElseThrow();
        assertThat(head.hash()).matches("[0-9a-f]{64}");
        assertThat(trail.of("audit:chain"))
                .anyMatch(entry -> entry.kind() == AuditKind.AUDIT_VERIFIED
                        && entry.actor().equals(AUDITOR.key()));
    }

    @Test
    void onlyAuditorsMayExportOrVerify() {
        var everythingElse = Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.AUDIT_EXPORT && permission != Permission.AUDIT_VERIFY)
                .toArray(Permission[]::new);
        var other = SignIn.staff("digital", everythingElse);
        assertThat(mvc.get().uri("/staff/audit/export").with(other).exchange()).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/staff/audit/verify")
                        .with(other)
                        .with(csrf())
                        .exchange())
                .hasStatus(403);
    }

    private Document page() {
        var result = mvc.get().uri("/staff/audit").with(SignIn.as(AUDITOR)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private long looks() {
        return jdbc.sql("select count(*) from platform.audit_verification")
                .query(Long.class)
                .single();
    }

    /// Other tests may hold a transaction open, which delays the seal.
    private void sealUpTo(String subject) {
        Awaitility.await().until(() -> {
            sealer.run();
            return jdbc.sql("""
                            select exists (select from platform.audit_seal s, platform.audit_event e
                                where e.subject = :subject and s.ledger = 'platform.audit_event' and e.id <= s.upto_id)""").param("subject", subject).query(Boolean.class).single();
        });
    }
}
