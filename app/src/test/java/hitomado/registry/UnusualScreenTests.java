package hitomado.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.registry.city.DemoPeople;
import hitomado.registry.watch.Watch;
import hitomado.testing.DemoCityTest;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DemoCityTest
@Transactional
class UnusualScreenTests {
    private static final String PATH = "/staff/audit/unusual";
    private static final LocalDate SUNDAY = LocalDate.of(2026, 4, 12);
    private static final Actor.Staff AUDITOR =
            new Actor.Staff(UUID.randomUUID(), "藤原 正", "audit", "991015", Set.of(Permission.AUDIT_UNUSUAL));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuditTrail trail;

    @Autowired
    Watch watch;

    @Autowired
    JdbcClient jdbc;

    private final Actor.Staff clerk =
            new Actor.Staff(UUID.randomUUID(), "葛󠄀西 𠮷" + UUID.randomUUID(), "card", "991015", Set.of());

    private Document page(String address, String language) {
        var result = mvc.get()
                .uri(address)
                .cookie(new Cookie("lang", language))
                .with(SignIn.as(AUDITOR))
                .exchange();
        assertThat(result).hasStatusOk();
        var html = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("??", "''");
        return Jsoup.parse(html);
    }

    private long sundayRead() {
        trail.record(AuditEvent.of(AuditKind.SIGNED_IN, Acting.by(clerk), "account:1"));
        jdbc.sql("""
                        insert into registry.access_log (call_id, at, actor_id, actor_label, purpose, purpose_code, legal_basis,
                            person_id, fields, masked)
                        values (gen_random_uuid(), '2026-04-12 10:00+09', :actor, 'card', '申請の審査', 'CASEWORK', '法', :person,
                            array['person.fullName', 'record.address'], true)""")
                .param("actor", clerk.key())
                .param("person", DemoCity.id("watanabe.head"))
                .update();
        watch.look(SUNDAY);
        return jdbc.sql("select id from registry.unusual_access where actor = :actor")
                .param("actor", clerk.key())
                .query(Long.class)
                .single();
    }

    @Test
    void auditorSeesWhoAndWhyAndTheReadsBehindItWithoutNamesOfResidents() throws Exception {
        var id = sundayRead();
        for (var language : new String[] {"ja", "easy", "en"}) {
            var row = page(PATH, language).select("tbody tr:has(a[href='" + PATH + "/" + id + "'])");
            assertThat(row.text()).contains(clerk.name());
            page(PATH + "/" + id, language);
        }
        assertThat(page(PATH, "ja").select("tbody tr").text()).contains("夜間・閉庁日に1人を照会", "未確認");
        var one = page(PATH + "/" + id, "ja");
        assertThat(one.select("tbody tr").text())
                .contains("10:00:00", DemoPeople.of("watanabe.head").residentNumber(), "申請の審査", "2項目", "住所を伏せた");
        assertThat(one.text()).doesNotContain("渡邉");
        assertThat(QueryCount.of(() -> page(PATH, "ja"))).hasSizeLessThanOrEqualTo(25);
        assertThat(trail.of("unusual:" + id)).extracting(AuditTrail.Entry::kind).contains(AuditKind.AUDIT_VIEWED);
    }

    @Test
    void reviewNeedsANoteAndThenItLeavesTheList() {
        var id = sundayRead();
        assertThat(post("/" + id, "note", " ")).isEqualTo(PATH + "/" + id + "?problem=1");
        assertThat(page(PATH + "/" + id + "?problem=1", "ja")
                        .select(".error-summary a")
                        .attr("href"))
                .isEqualTo("#f-note");
        assertThat(post("/" + id, "note", "休日開庁の当番 <b>確認</b>")).isEqualTo(PATH);
        assertThat(page(PATH, "ja").select("a[href='" + PATH + "/" + id + "']")).isEmpty();
        assertThat(page(PATH + "?all=1", "ja").select("tbody tr").text()).contains("藤原 正：休日開庁の当番 <b>確認</b>");
        assertThat(page(PATH + "/" + id, "ja").select("form textarea")).isEmpty();
    }

    @Test
    void rulesAreToldAndAClerksOwnRecordCanBeNamed() {
        assertThat(page(PATH, "ja").text()).contains("21時以降・7時前", "5人以上", "28日間の中央値の5倍", "職員0人だけに働く");
        var number = DemoPeople.of("watanabe.head").residentNumber();
        assertThat(post("/staff", "actor", clerk.key(), "number", number)).isEqualTo(PATH + "?named=yes");
        assertThat(post("/staff", "actor", clerk.key(), "number", "999")).isEqualTo(PATH + "?named=no");
        assertThat(page(PATH + "?named=no", "ja").text()).contains("見つかりません", "職員1人だけに働く");
    }

    @Test
    void onlyAuditorsMayDoAnyOfThis() {
        var everythingElse = Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.AUDIT_UNUSUAL)
                .toArray(Permission[]::new);
        var other = SignIn.staff("digital", everythingElse);
        var id = sundayRead();
        assertThat(mvc.get().uri(PATH).with(other).exchange()).hasStatus(403);
        assertThat(mvc.get().uri(PATH + "/" + id).with(other).exchange()).hasStatus(403);
        for (var action : new String[] {"/" + id, "/look", "/staff"}) {
            assertThat(mvc.post()
                            .uri(PATH + action)
                            .with(other)
                            .with(csrf())
                            .param("note", "x")
                            .exchange())
                    .hasStatus(403);
        }
    }

    private String post(String action, String... values) {
        var request = mvc.post().uri(PATH + action).with(SignIn.as(AUDITOR)).with(csrf());
        for (var i = 0; i < values.length; i += 2) {
            request.param(values[i], values[i + 1]);
        }
        var result = request.exchange();
        assertThat(result).hasStatus3xxRedirection();
        var target = result.getResponse().getRedirectedUrl();
        return target == null ? "" : target;
    }
}
