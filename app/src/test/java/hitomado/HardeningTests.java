package hitomado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import hitomado.identity.NewStaff;
import hitomado.identity.StaffAccounts;
import hitomado.platform.Permission;
import hitomado.testing.SignIn;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What an attacker tries first; item by item in docs/operations/asvs.md.
@SpringBootTest
@AutoConfigureMockMvc
class HardeningTests {
    private static final String PASSWORD = "seven green lanterns on a hill";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/staff/sign-in",
                "/sign-in/card",
                "/css/base.css",
                "/nothing-here",
                "/staff/audit",
                "/actuator/health"
            })
    void everyAnswerTellsTheBrowserWhatItMayDo(String path) {
        var answer = mvc.get().uri(path).secure(true).exchange();
        assertThat(answer)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(answer.getResponse().getHeader("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.getResponse().getHeader("Access-Control-Allow-Origin"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/staff/sign-in", "/sign-in/card", "/procedures", "/accessibility"})
    void noPageHoldsAScriptOrStyleOfItsOwn(String path) {
        var page = Jsoup.parse(body(mvc.get().uri(path).exchange()));
        assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(org.jsoup.nodes.Attribute::getKey))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.select("script[src], link[rel=stylesheet], img[src]").eachAttr("src"))
                .allMatch(source -> source.startsWith("/") && !source.startsWith("//") || source.startsWith("data:"));
    }

    @Test
    void pagesOfPeopleAreKeptByNobody() {
        var answer = mvc.get()
                .uri("/staff")
                .with(SignIn.staff("resident-registration", Permission.REGISTRY_SEARCH))
                .exchange();
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void aPostWithoutTheTokenIsRefused() {
        assertThat(mvc.post().uri("/staff/sign-in").param("login", "kanri").param("password", "hitomado"))
                .hasStatus(403);
        assertThat(mvc.post().uri("/sign-out").with(csrf().useInvalidToken())).hasStatus(403);
    }

    @Test
    void signingInGivesANewSessionWithCookiesThatScriptsCannotRead() {
        var before = cookie(mvc.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .param("login", temporary())
                .param("password", PASSWORD)
                .exchange());
        var after = cookie(mvc.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .cookie(before)
                .param("login", login())
                .param("password", PASSWORD)
                .exchange());
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(after.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(mvc.get().uri("/staff/me/sessions").cookie(after)).hasStatusOk();
        assertThat(mvc.get().uri("/staff/me/sessions").cookie(before)).hasStatus(302);
    }

    @Test
    void signingOutClearsWhatTheBrowserKept() {
        var session = signedIn(login());
        var out = mvc.post().uri("/sign-out").with(csrf()).cookie(session).exchange();
        assertThat(out).hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        assertThat(mvc.get().uri("/staff/me/sessions").cookie(session)).hasStatus(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org",
                "/\\example.org",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y"
            })
    void nobodyIsSentElsewhereAfterSigningIn(String to) {
        var answer = mvc.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .param("login", login())
                .param("password", PASSWORD)
                .param("to", to)
                .exchange();
        assertThat(answer).redirectedUrl().isEqualTo("/staff");
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("x="));
    }

    @Test
    void aKnownLoginLooksLikeAnUnknownOne() {
        var known = refused(login());
        var unknown = refused("nobody-" + UUID.randomUUID());
        assertThat(known.getResponse().getStatus())
                .isEqualTo(unknown.getResponse().getStatus());
        assertThat(Jsoup.parse(body(known))
                        .select("main [role=alert], main .error, .field__error")
                        .text())
                .isEqualTo(Jsoup.parse(body(unknown))
                        .select("main [role=alert], main .error, .field__error")
                        .text());
    }

    @Test
    void anAddressThatGuessesIsNotLookedAtForAWhile() {
        var address = "203.0.113." + (1 + Math.floorMod(UUID.randomUUID().hashCode(), 250));
        jdbc.sql("""
                        insert into platform.attempt (allowance, client, at)
                        select 'SIGN_IN', :address, now() from generate_series(1, 100)
                        """).param("address", address).update();
        var answer = mvc.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .with(from(address))
                .param("login", login())
                .param("password", PASSWORD)
                .exchange();
        assertThat(answer).hasStatus(429);
        assertThat(answer).bodyText().contains("10分");
        assertThat(mvc.post()
                        .uri("/staff/sign-in")
                        .with(csrf())
                        .with(from("198.51.100.7"))
                        .param("login", login())
                        .param("password", PASSWORD))
                .hasStatus(302);
    }

    @Test
    void nobodyGivesThemselvesRolesOrAnotherAccountByMoreFields() {
        var login = login();
        var session = signedIn(login);
        mvc.post()
                .uri("/staff/me/password")
                .with(csrf())
                .cookie(session)
                .param("current", PASSWORD)
                .param("password", "five quiet harbours in the fog")
                .param("again", "five quiet harbours in the fog")
                .param("roles", "staff-administrator")
                .param("version", "99")
                .param("id", UUID.randomUUID().toString())
                .param("account", UUID.randomUUID().toString())
                .exchange();
        var roles = jdbc.sql("""
                        select string_agg(role, ',') from identity.staff_role r
                        join identity.staff_account a on a.id = r.account_id where a.login = :login
                        """).param("login", login).query(String.class).single();
        assertThat(roles).isEqualTo("reception");
        assertThat(accounts.signIn(login, "five quiet harbours in the fog"))
                .isInstanceOf(hitomado.identity.StaffSignIn.Accepted.class);
    }

    @Test
    void onesOwnPasswordIsChangedWithThePresentOneAndEndsOtherSessions() {
        var login = login();
        var here = signedIn(login);
        var elsewhere = signedIn(login);
        assertThat(change(here, "not it", "five quiet harbours in the fog")).hasStatus(422);
        assertThat(change(here, PASSWORD, "passwordpassword")).hasStatus(422);
        assertThat(change(here, PASSWORD, PASSWORD)).hasStatus(422);
        var changed = change(here, PASSWORD, "five quiet harbours in the fog");
        assertThat(changed).redirectedUrl().isEqualTo("/staff/me/password?done=true");
        assertThat(mvc.get().uri("/staff/me/sessions").cookie(elsewhere)).hasStatus(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/../application.yaml",
                "/css/%2e%2e/application.yaml",
                "/webjars/..%2f..%2fapplication.yaml",
                "/css/..;/application.yaml"
            })
    void noPathLeadsOutOfTheFilesThatAreServed(String path) {
        var answer = mvc.get().uri(java.net.URI.create(path)).exchange();
        assertThat(answer.getResponse().getStatus()).isIn(302, 400, 403, 404);
        assertThat(body(answer)).doesNotContain("hitomado:");
    }

    @Test
    void methodsThatNothingNeedsAreRefused() {
        var trace = mvc.method(HttpMethod.TRACE).uri("/").exchange();
        assertThat(trace.getResponse().getStatus()).isIn(400, 403, 405);
        assertThat(mvc.put().uri("/staff/sign-in").with(csrf())).hasStatus(405);
        assertThat(mvc.delete().uri("/language").with(csrf())).hasStatus(405);
    }

    @Test
    void aTableInXmlReadsNothingFromElsewhere() {
        var attack = """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="&e;" namespace="n"/>
                """;
        var read = hitomado.rules.dmn.DmnModel.read("attack", attack.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(hitomado.rules.dmn.DmnReading.Refused.class);
        assertThat(read.toString()).doesNotContain("root:");
    }

    @Test
    void refusedRequestsOfPeopleWhoAreSignedInAreWrittenDown() {
        var login = login();
        var session = signedIn(login);
        assertThat(mvc.get().uri("/staff/audit").cookie(session)).hasStatus(403);
        var written = jdbc.sql("""
                        select e.detail->>'path' from platform.audit_event e
                        join identity.staff_account a on e.actor = 'staff:' || a.id
                        where a.login = :login and e.kind = 'ACCESS_REFUSED'
                        """).param("login", login).query(String.class).list();
        assertThat(written).containsExactly("GET /staff/audit");
    }

    private MvcTestResult change(Cookie session, String current, String next) {
        return mvc.post()
                .uri("/staff/me/password")
                .with(csrf())
                .cookie(session)
                .param("current", current)
                .param("password", next)
                .param("again", next)
                .exchange();
    }

    private MvcTestResult refused(String login) {
        return mvc.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .param("login", login)
                .param("password", "wrong")
                .exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private Cookie signedIn(String login) {
        return cookie(mvc.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .param("login", login)
                .param("password", PASSWORD)
                .exchange());
    }

    private static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("HITOMADO"));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String login() {
        var login = "t" + UUID.randomUUID();
        accounts.add(new NewStaff(login, "試験 職員", "resident-registration", "991015", List.of("reception")), PASSWORD);
        return login;
    }

    /// One whose sign-in waits for a password of its own.
    private String temporary() {
        var login = login();
        jdbc.sql("update identity.staff_account set password_temporary = true where login = :login")
                .param("login", login)
                .update();
        return login;
    }
}
