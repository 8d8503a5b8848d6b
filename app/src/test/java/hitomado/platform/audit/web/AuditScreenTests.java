package hitomado.platform.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditSearch;
import hitomado.platform.audit.AuditTrail;
import hitomado.registry.DemoCity;
import hitomado.registry.city.DemoPeople;
import hitomado.testing.DemoCityTest;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// 監査記録の画面 — the auditor finds events by time, kind, actor and subject, and is recorded, too.
@DemoCityTest
class AuditScreenTests {
    private static final String PATH = "/staff/audit";
    private static final Actor.Staff AUDITOR =
            new Actor.Staff(UUID.randomUUID(), "藤原 正", "audit", "991015", Set.of(Permission.AUDIT_READ));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditSearch search;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String subject = "case:" + UUID.randomUUID();

    private static Actor.Staff named(String name) {
        return new Actor.Staff(UUID.randomUUID(), name, "card", "991015", Set.of());
    }

    private Document page(String address, String language) {
        var result = mvc.get()
                .uri(address)
                .cookie(new Cookie("lang", language))
                .with(SignIn.as(AUDITOR))
                .exchange();
        assertThat(result).hasStatusOk();
        var html = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }

    private Document page(String query) {
        return page(PATH + query, "ja");
    }

    @Test
    void showsWhoDidWhatForWhomToWhat() {
        var who = new Acting(named("葛󠄀西 由紀"), "person-ref-1", FilerBasis.PROXY);
        trail.note(AuditEvent.of(AuditKind.CASE_DECIDED, who, subject).with("decision", "granted"));

        var row = page("?subject=" + subject).select("tbody tr");
        assertThat(row).hasSize(1);
        assertThat(row.text()).contains("決定", "葛󠄀西 由紀", "職員", "任意代理人 person-ref-1", subject, "decision=granted");
        assertThat(page(PATH + "?subject=" + subject, "en").select("tbody tr").text())
                .contains("Case decided", "proxy");
    }

    @Test
    void filtersByKindActorAndTimeInTheAddress() {
        var name = "𠮷" + UUID.randomUUID();
        trail.note(AuditEvent.of(AuditKind.CASE_CLAIMED, Acting.by(named(name + " 太郎")), subject));
        trail.note(AuditEvent.of(AuditKind.CASE_DECIDED, Acting.by(named("別の 職員")), subject));

        assertThat(page("?subject=" + subject + "&kind=CASE_CLAIMED").select("tbody tr th"))
                .extracting(cell -> cell.text())
                .containsExactly("着手");
        var byActor = page("?actor=" + name + "　太");
        assertThat(byActor.select("tbody tr")).hasSize(1);
        assertThat(byActor.select("input[name=actor]").attr("value")).isEqualTo(name + "　太");
        assertThat(page("?subject=" + subject + "&to=2020-01-01&from=2019-01-01")
                        .text())
                .contains("この条件の記録はありません");
        assertThat(page("?from=" + "令和八年").select(".error-summary a").attr("href"))
                .isEqualTo("#f-from");
    }

    @Test
    void findsAResidentByTheNumber() {
        var number = DemoPeople.of("watanabe.head").residentNumber();
        trail.note(
                AuditEvent.of(AuditKind.PROTECTED_READ, Acting.by(AUDITOR), "person:" + DemoCity.id("watanabe.head")));

        assertThat(page("?subject=" + number).select("tbody tr").text())
                .contains("支援措置対象者の照会", "person:" + DemoCity.id("watanabe.head"))
                .doesNotContain("渡邉");
        assertThat(page("?subject=0000000000").text()).contains("この番号の人はいません");
    }

    @Test
    void longTrailsArePagedInTheDatabase() {
        for (var i = 0; i < 60; i++) {
            trail.note(AuditEvent.of(AuditKind.PDF_RENDERED, Acting.by(AUDITOR), subject));
        }

        assertThat(page("?subject=" + subject).select("tbody tr")).hasSize(50);
        var second = page("?subject=" + subject + "&page=2");
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(second.select("caption").text()).isEqualTo("60件");
        assertThat(second.select(".pager a").attr("href")).contains("subject=case");
    }

    @Test
    void lookingIsRecorded() {
        var before = views();
        page("");
        assertThat(views()).isEqualTo(before + 1);
    }

    private long views() {
        return jdbc.sql("select count(*) from platform.audit_event where kind = 'AUDIT_VIEWED' and actor = :a")
                .param("a", AUDITOR.key())
                .query(Long.class)
                .single();
    }

    @Test
    void tellsWhenTheGuardOfTheTrailIsOff() {
        assertThat(page("").text()).contains("書き換え不可");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table platform.audit_event disable trigger audit_event_is_append_only")
                    .update();
            assertThat(search.guarded()).isFalse();
            status.setRollbackOnly();
        });
        assertThat(search.guarded()).isTrue();
    }

    @Test
    void everyKindHasItsName() {
        for (var language : new String[] {"ja", "easy", "en"}) {
            assertThat(page(PATH, language).select("select[name=kind] option"))
                    .hasSize(AuditKind.values().length + 1)
                    .noneMatch(option -> Arrays.stream(AuditKind.values())
                            .anyMatch(kind -> option.text().equals(kind.name())));
        }
    }

    @Test
    void onlyAuditorsMayLook() {
        var everythingElse = Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.AUDIT_READ)
                .toArray(Permission[]::new);
        assertThat(mvc.get()
                        .uri(PATH)
                        .with(SignIn.staff("digital", everythingElse))
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri(PATH)
                        .with(SignIn.resident(UUID.randomUUID(), "住民"))
                        .exchange())
                .hasStatus(403);
    }
}
