package hitomado.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import hitomado.identity.NewStaff;
import hitomado.identity.SignInStep;
import hitomado.identity.StaffAccounts;
import hitomado.identity.StaffSignIn;
import hitomado.identity.staff.StaffChange;
import hitomado.identity.staff.StaffDesk;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// One-time codes from enrolment to recovery; the role named in the settings must have them.
@SpringBootTest(properties = "hitomado.staff.second-factor=auditor")
@AutoConfigureMockMvc
class SecondFactorTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    StaffDesk desk;

    @Autowired
    SecondFactors factors;

    @Autowired
    SecondFactorStore store;

    @Autowired
    FactorVault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String login = "f" + UUID.randomUUID();
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void add() {
        add("card-clerk");
    }

    private void add(String role) {
        jdbc.sql("delete from identity.staff_account where login = :login")
                .param("login", login)
                .update();
        accounts.add(new NewStaff(login, "試験 職員", "card", "991015", List.of(role)), "right");
        id = jdbc.sql("select id from identity.staff_account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
    }

    /// The code of a step around now; `ahead` steps later, so that a used one is not needed again.
    private String code(int ahead) {
        var sealed =
                store.findSecret(id, true).or(() -> store.findSecret(id, false)).orElseThrow();
        return Totp.code(vault.open(id, sealed), Totp.step(clock.instant()) + ahead, 6);
    }

    private List<String> enrolled() {
        factors.offer(id, login);
        var done = (SecondFactors.Enrolled.Done) factors.enrol(id, accounts.actor(id), code(-1));
        return done.recoveryCodes();
    }

    private StaffSignIn.Unfinished waiting() {
        return (StaffSignIn.Unfinished) accounts.signIn(login, "right");
    }

    @Test
    void theOfferStaysUntilItIsConfirmedAndIsKeptSealed() {
        var first = factors.offer(id, "髙橋 美咲");

        assertThat(factors.offer(id, "髙橋 美咲")).isEqualTo(first);
        assertThat(first.secret()).matches("[A-Z2-7]{32}");
        assertThat(first.uri())
                .isEqualTo("otpauth://totp/Hitomado%3A%E9%AB%99%E6%A9%8B%20%E7%BE%8E%E5%92%B2?secret=" + first.secret()
                        + "&issuer=Hitomado");
        assertThat(stored()).startsWith("v1.staff.").doesNotContain(first.secret());
        assertThat(factors.enrol(id, accounts.actor(id), "12345")).isEqualTo(new SecondFactors.Enrolled.WrongCode());
        assertThat(accounts.signIn(login, "right")).isInstanceOf(StaffSignIn.Accepted.class);
    }

    private String stored() {
        return jdbc.sql("select secret from identity.second_factor where account_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void onceEnrolledTheCodeIsAskedForAndTakenOnce() {
        assertThat(enrolled())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));

        assertThat(waiting().step()).isEqualTo(SignInStep.CODE);
        assertThat(accounts.confirm(waiting(), code(-1))).isEqualTo(new StaffSignIn.Refused());
        assertThat(accounts.confirm(waiting(), code(1))).isInstanceOf(StaffSignIn.Accepted.class);
        assertThat(accounts.confirm(waiting(), code(1))).isEqualTo(new StaffSignIn.Refused());
        assertThat(accounts.confirm(waiting(), code(0))).isEqualTo(new StaffSignIn.Refused());
    }

    @Test
    void aRecoveryCodeWorksOnceAndIsKeptAsAHash() {
        var codes = enrolled();

        assertThat(accounts.confirm(waiting(), codes.getFirst().toLowerCase(java.util.Locale.ROOT)))
                .isInstanceOf(StaffSignIn.Accepted.class);
        assertThat(accounts.confirm(waiting(), codes.getFirst())).isEqualTo(new StaffSignIn.Refused());
        assertThat(factors.recoveryLeft(id)).isEqualTo(9);
        assertThat(jdbc.sql("select hash from identity.recovery_code where account_id = :id")
                        .param("id", id)
                        .query((rs, n) -> rs.getString("hash"))
                        .list())
                .doesNotContainAnyElementsOf(codes);
    }

    @Test
    void wrongCodesAndWrongPasswordsLockTogether() {
        enrolled();
        accounts.signIn(login, "wrong");
        accounts.signIn(login, "wrong");
        for (var i = 0; i < 3; i++) {
            var waiting = waiting();
            assertThat(accounts.confirm(waiting, "000 00")).isEqualTo(new StaffSignIn.Refused());
        }

        assertThat(accounts.signIn(login, "right")).isEqualTo(new StaffSignIn.Refused());
        assertThat(jdbc.sql("select locked_until > now() from identity.staff_account where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void anAdministratorRemovesItAndWhatWasUnfinishedIsOver() {
        enrolled();
        var waiting = waiting();
        var boss =
                new Actor.Staff(UUID.randomUUID(), "小𠮷 和子", "digital", "991015", Set.of(Permission.STAFF_ADMINISTER));
        assertThat(desk.get(boss, id).secondFactor()).isTrue();

        assertThat(desk.removeSecondFactor(boss, id, 0)).isEqualTo(new StaffChange.Done(id));

        assertThat(accounts.confirm(waiting, "000000")).isEqualTo(new StaffSignIn.Refused());
        assertThat(accounts.signIn(login, "right")).isInstanceOf(StaffSignIn.Accepted.class);
    }

    @Test
    void aRoleThatNeedsItEnrolsBeforeAnythingOpens() {
        add("auditor");
        var asked =
                post("/staff/sign-in", null, "login", login, "password", "right", "to", "/staff/audit?kind=SIGNED_IN");
        assertThat(asked).redirectedUrl().isEqualTo("/staff/sign-in/enrol");
        var waiting = cookie(asked);
        assertThat(mvc.get().uri("/staff").cookie(waiting)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/staff/sign-in/enrol").cookie(waiting))
                .hasStatusOk()
                .bodyText()
                .contains("あなたの役割には、ワンタイムコードの登録が必要です。", "data:image/svg+xml;base64,");
        assertThat(post("/staff/sign-in/enrol", waiting, "code", "1")).hasStatus(422);

        var done = post("/staff/sign-in/enrol", waiting, "code", code(0));

        assertThat(done).hasStatusOk();
        var page = Jsoup.parse(text(done));
        assertThat(page.select("#recovery li")).hasSize(10);
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/staff/audit?kind=SIGNED_IN");
        assertThat(mvc.get().uri("/staff/audit").cookie(cookie(done))).hasStatusOk();
    }

    @Test
    void theStepComesAfterThePasswordAndKeepsTheWay() {
        enrolled();
        var asked = post("/staff/sign-in", null, "login", login, "password", "right", "to", "/staff/card-unlock");
        assertThat(asked).redirectedUrl().isEqualTo("/staff/sign-in/code");
        var waiting = cookie(asked);
        assertThat(mvc.get().uri("/staff/card-unlock").cookie(waiting)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/staff/sign-in/code").cookie(waiting)).hasStatusOk();
        assertThat(post("/staff/sign-in/code", waiting, "code", "1")).hasStatus(422);

        var done = post("/staff/sign-in/code", waiting, "code", code(0));

        assertThat(done).redirectedUrl().isEqualTo("/staff/card-unlock");
        assertThat(mvc.get().uri("/staff/me/second-factor").cookie(cookie(done)))
                .hasStatusOk()
                .bodyText()
                .contains("使える回復コードは、あと10個です。");
        assertThat(mvc.get().uri("/staff/sign-in/code")).redirectedUrl().isEqualTo("/staff/sign-in");
    }

    private MvcTestResult post(String path, Cookie cookie, String... params) {
        var request = mvc.post().uri(path).with(csrf());
        for (var i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return cookie == null ? request.exchange() : request.cookie(cookie).exchange();
    }

    private static Cookie cookie(MvcTestResult result) {
        return result.getResponse().getCookie("HITOMADO");
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
