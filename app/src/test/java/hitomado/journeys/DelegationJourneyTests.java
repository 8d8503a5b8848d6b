package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 代理 — granted by a code, used in the proxy's own name, seen by the principal, revoked in an open session.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=330"})
class DelegationJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Chrome chrome;

    @BeforeEach
    void open() {
        chrome = new Chrome(port);
    }

    @AfterEach
    void close() {
        chrome.close();
    }

    private static Map<String, String> truth() {
        var truth = new HashMap<String, String>();
        truth.put("event.date", LocalDate.now().plusDays(10).toString());
        truth.put("event.destinationPrefecture", "東京都");
        truth.put("event.destinationCity", "架空区");
        truth.put("event.destinationTown", "青葉台一丁目");
        truth.put("event.destinationBlock", "4番12号");
        truth.put("event.destinationBuilding", "");
        truth.put("event.phone", "09012345678");
        truth.put("event.residentCopies", "0");
        truth.put("event.actingAddress", "ひとまど県ひとまど市潮見区浜町一丁目2番3号");
        return truth;
    }

    @Test
    void aProxyIsNamedActsInTheOwnNameAndIsStoppedAtOnce() {
        var proxy = chrome.phone();
        proxy.navigate("/my/delegations");
        Doors.card(proxy, "中村");
        Interviewee.press(proxy, "代理人コードを出す");
        var code = proxy.locator("#proxy-code").textContent();
        chrome.checkBoth(proxy, "delegation-code");

        var principal = chrome.desk();
        grant(principal, code);

        proxy.navigate("/my/delegations");
        Interviewee.follow(proxy, proxy.locator("a:has-text('代理で手続する')"));
        chrome.checkBoth(proxy, "delegation-acting");
        assertThat(proxy.locator(".acting-for").textContent()).contains("田中");
        begin(proxy);
        new Interviewee(proxy, truth()).deniesTheRest().answerAll();
        assertThat(proxy.locator(".acting-for").textContent()).contains("田中");
        chrome.check(proxy, "delegation-review");
        Interviewee.follow(proxy, proxy.locator("form#submit button[type=submit]"));
        assertThat(proxy.url()).contains("/my/submissions/");
        assertThat(proxy.locator("main").textContent()).contains("中村", "代理人");
        var submission = proxy.url();

        seenByThePrincipal(principal);
        recorded();

        proxy.navigate("/my/delegations");
        Interviewee.follow(proxy, proxy.locator("a:has-text('代理で手続する')"));
        begin(proxy);
        var session = proxy.url();
        principal.navigate("/my/delegations");
        Interviewee.follow(principal, principal.locator("button:has-text('取り消す')"));
        assertThat(principal.locator("main").textContent()).contains("取消し済み");
        chrome.checkBoth(principal, "delegation-revoked");
        proxy.navigate(session);
        assertThat(proxy.locator("main").textContent()).contains("代理で手続できません");
        assertThat(proxy.navigate(submission).status()).isEqualTo(404);
    }

    private void grant(Page principal, String code) {
        principal.navigate("/my/delegations/new");
        Doors.card(principal, "田中");
        principal.locator("#code").fill(code);
        Interviewee.press(principal, "次へ");
        assertThat(principal.locator("main").textContent()).contains("中村　直樹さんに任せる");
        Interviewee.press(principal, "任せる");
        assertThat(principal.locator(".error-summary").textContent()).contains("一つ以上");
        principal.locator("input[value='move-out']").check();
        principal.locator("input[name=months][value='3']").check();
        for (var language : List.of("やさしい日本語", "English", "日本語")) {
            chrome.checkBoth(principal, "delegation-new-" + language);
        }
        Interviewee.press(principal, "任せる");
        assertThat(principal.locator("main").textContent()).contains("代理人を決めました", "中村　直樹", "転出");
        for (var language : List.of("やさしい日本語", "English", "日本語")) {
            principal.locator(".language button:text-is('" + language + "')").click();
            chrome.checkBoth(principal, "delegation-" + language);
        }
    }

    private static void begin(Page proxy) {
        Interviewee.follow(proxy, proxy.locator("main form button[type=submit]").first());
        proxy.waitForURL(url -> !url.matches(".*/sessions/[0-9a-f-]{36}"));
        if (proxy.url().endsWith("/people")) {
            Interviewee.press(proxy, "保存して次へ");
        }
        if (proxy.url().endsWith("/plan")) {
            Interviewee.follow(proxy, proxy.locator("main a.button").first());
        }
    }

    private void seenByThePrincipal(Page principal) {
        principal.navigate("/my/notices");
        assertThat(principal.locator("main").textContent()).contains("代理人が");
        principal.navigate("/my/history");
        assertThat(principal.locator("main").textContent()).contains("代理人 中村　直樹");
        chrome.checkBoth(principal, "delegation-history");
    }

    /// Actor, represented person and basis: in the application, its first event and the audit trail.
    private void recorded() {
        assertThat(jdbc.sql("""
                        select s.actor_label || '/' || s.basis || '/' || (s.represented = a.person_ref) || '/' || e.by_label
                        from applications.submission s
                        join applications.application p on p.submission_id = s.id
                        join applications.status_event e on e.application_id = p.id and e.kind = 'SUBMITTED'
                        join identity.resident_account a on a.full_name like '田中%'
                        where s.basis = 'proxy' limit 1
                        """).query(String.class).single()).isEqualTo("中村　直樹/proxy/true/中村　直樹（代理人）");
        assertThat(jdbc.sql("""
                        select distinct kind from platform.audit_event
                        where basis = 'proxy' and represented is not null and actor_label = '中村　直樹'
                        """).query(String.class).list())
                .contains("SESSION_BEGUN", "ANSWERS_GIVEN", "SESSION_SUBMITTED", "APPLICATION_RECEIVED");
    }
}
