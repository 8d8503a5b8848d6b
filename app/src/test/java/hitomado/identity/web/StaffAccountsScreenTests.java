package hitomado.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import hitomado.identity.NewStaff;
import hitomado.identity.StaffAccounts;
import hitomado.platform.Permission;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The administration of accounts and of sessions, through real sign-ins.
@SpringBootTest
@AutoConfigureMockMvc
@Import(QueryCount.class)
class StaffAccountsScreenTests {
    private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/140.0 Safari/537.36 Edg/140.0";
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listAndAccountAreShownWithFewStatements() throws Exception {
        var login = newLogin("card-clerk");
        var boss = signIn(newLogin("staff-administrator"), "right", WINDOWS);

        var list = QueryCount.of(
                () -> assertThat(mvc.get().uri("/staff/accounts?q=" + login).cookie(boss))
                        .hasStatusOk()
                        .bodyText()
                        .contains(login, "市民課 マイナンバーカード係", "マイナンバーカードの担当"));
        var one = QueryCount.of(
                () -> assertThat(mvc.get().uri("/staff/accounts/" + id(login)).cookie(boss))
                        .hasStatusOk());

        assertThat(list).hasSizeLessThanOrEqualTo(25);
        assertThat(one).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void isShownToNobodyElse() {
        var other = SignIn.staff("card", Permission.RIGHTS_READ, Permission.OPERATIONS_READ);
        var path = "/staff/accounts/" + id(newLogin("card-clerk"));
        for (var page : List.of("/staff/accounts", "/staff/accounts/new", path)) {
            assertThat(mvc.get().uri(page).with(other)).hasStatus(403);
        }
        for (var page : List.of("", "/disable", "/enable", "/reset", "/sessions/end")) {
            assertThat(mvc.post().uri(path + page).with(other).param("version", "0"))
                    .hasStatus(403);
        }
    }

    @Test
    void whatWasTypedStaysWhereSomethingIsWrong() {
        var boss = signIn(newLogin("staff-administrator"), "right", WINDOWS);
        var path = "/staff/accounts/" + id(newLogin("card-clerk"));

        var result = mvc.post()
                .uri(path)
                .with(csrf())
                .cookie(boss)
                .param("version", "0")
                .param("name", "𠮷野 葛󠄀")
                .param("section", "card")
                .param("ward", "991015")
                .exchange();

        assertThat(result).hasStatus(422).bodyText().contains("𠮷野 葛󠄀", "役割を一つ以上選んでください。");
    }

    @Test
    void aResetEndsTheSessionsAndLeadsToAPasswordOfOnesOwn() {
        var boss = signIn(newLogin("staff-administrator"), "right", WINDOWS);
        var login = newLogin("auditor");
        var clerk = signIn(login, "right", PHONE);

        var reset = page(mvc.post()
                .uri("/staff/accounts/" + id(login) + "/reset")
                .with(csrf())
                .cookie(boss)
                .param("version", "0")
                .exchange());
        var handed = reset.select("#handed").text();

        assertThat(mvc.get().uri("/staff").cookie(clerk)).redirectedUrl().contains("/staff/sign-in");
        var waiting = post(login, handed, PHONE);
        assertThat(waiting).redirectedUrl().isEqualTo("/staff/sign-in/password");
        var cookie = waiting.getResponse().getCookie("HITOMADO");
        assertThat(mvc.get().uri("/staff").cookie(cookie)).hasStatus3xxRedirection();
        assertThat(renew(cookie, "one long password", "another one here")).hasStatus(422);
        var done = renew(cookie, "seven green lanterns", "seven green lanterns");
        assertThat(done).redirectedUrl().isEqualTo("/staff");
        assertThat(mvc.get().uri("/staff").cookie(done.getResponse().getCookie("HITOMADO")))
                .hasStatusOk();
        assertThat(mvc.get().uri("/staff/sign-in/password")).redirectedUrl().isEqualTo("/staff/sign-in");
    }

    @Test
    void disablingEndsEverySessionAtOnce() {
        var boss = signIn(newLogin("staff-administrator"), "right", WINDOWS);
        var login = newLogin("auditor");
        var clerk = signIn(login, "right", PHONE);
        assertThat(mvc.get().uri("/staff").cookie(clerk)).hasStatusOk();

        var path = "/staff/accounts/" + id(login);
        assertThat(mvc.post()
                        .uri(path + "/disable")
                        .with(csrf())
                        .cookie(boss)
                        .param("version", "0")
                        .param("reason", "退職"))
                .redirectedUrl()
                .isEqualTo(path + "?told=disabled");

        assertThat(mvc.get().uri("/staff").cookie(clerk)).redirectedUrl().contains("/staff/sign-in");
        assertThat(sessions(login)).isZero();
    }

    @Test
    void oneSeesOnesSessionsAndEndsThem() {
        var login = newLogin("auditor");
        var desk = signIn(login, "right", WINDOWS);
        var phone = signIn(login, "right", PHONE);

        var shown = page(mvc.get().uri("/staff/me/sessions").cookie(desk).exchange());
        assertThat(shown.select("tbody tr")).hasSize(2);
        assertThat(shown.select("tbody").text()).contains("Edge (Windows)", "Chrome (Android)", "この端末");
        assertThat(shown.html()).doesNotContain(phone.getValue());

        var handle = shown.select("input[name=handle]").val();
        assertThat(mvc.post()
                        .uri("/staff/me/sessions")
                        .with(csrf())
                        .cookie(desk)
                        .param("handle", handle))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/staff").cookie(phone)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/staff").cookie(desk)).hasStatusOk();
        assertThat(audited(login, "STAFF_SESSIONS_ENDED")).isEqualTo(1);
    }

    @Test
    void oneEndsAllOtherSessionsButNobodyElses() {
        var login = newLogin("auditor");
        var desk = signIn(login, "right", WINDOWS);
        var phone = signIn(login, "right", PHONE);
        var stranger = signIn(newLogin("auditor"), "right", WINDOWS);
        var strangers =
                page(mvc.get().uri("/staff/me/sessions").cookie(stranger).exchange());
        assertThat(strangers.select("tbody tr")).hasSize(1);

        mvc.post().uri("/staff/me/sessions").with(csrf()).cookie(desk).exchange();

        assertThat(mvc.get().uri("/staff").cookie(phone)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/staff").cookie(stranger)).hasStatusOk();
        assertThat(mvc.get().uri("/staff").cookie(desk)).hasStatusOk();
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult renew(Cookie cookie, String password, String again) {
        return mvc.post()
                .uri("/staff/sign-in/password")
                .with(csrf())
                .cookie(cookie)
                .param("password", password)
                .param("again", again)
                .exchange();
    }

    private int sessions(String login) {
        return count("select count(*) from spring_session where principal_name = :key", login);
    }

    private int audited(String login, String kind) {
        return count("select count(*) from platform.audit_event where subject = :key and kind = '" + kind + "'", login);
    }

    private int count(String sql, String login) {
        return jdbc.sql(sql)
                .param("key", "staff:" + id(login))
                .query(Integer.class)
                .single();
    }

    private UUID id(String login) {
        return jdbc.sql("select id from identity.staff_account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
    }

    private String newLogin(String... roles) {
        var login = "t" + UUID.randomUUID();
        accounts.add(new NewStaff(login, "試験 職員", "card", "991015", List.of(roles)), "right");
        return login;
    }

    private Cookie signIn(String login, String password, String agent) {
        return post(login, password, agent).getResponse().getCookie("HITOMADO");
    }

    private MvcTestResult post(String login, String password, String agent) {
        return mvc.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .header("User-Agent", agent)
                .param("login", login)
                .param("password", password)
                .exchange();
    }
}
