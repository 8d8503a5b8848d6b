package hitomado.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import hitomado.identity.roles.GrantsChanged;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.testing.QueryCount;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// A request acts with what the account is now; the answer is kept for a while and forgotten with a change.
@SpringBootTest
@AutoConfigureMockMvc
@Import(QueryCount.class)
class CurrentStaffTests {
    private static final String AUDIT = "/staff/rights";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    CurrentStaff current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    private Instant now = Instant.parse("2026-04-01T00:00:00Z");
    private final Clock clock = new Moving();

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void anAnswerIsKeptForTenSecondsWithoutAStatement() throws Exception {
        var kept = new CurrentStaff(accounts, clock);
        var id = id(newLogin("auditor"));
        assertThat(QueryCount.of(() -> kept.find(id))).hasSize(2);

        now = now.plus(Duration.ofSeconds(9));
        assertThat(QueryCount.of(() -> kept.find(id))).isEmpty();

        takeAllRoles(id);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(kept.find(id).orElseThrow().permissions()).isEmpty();
    }

    @Test
    void aRoleThatIsTakenAwayNoLongerCountsInAnOpenSession() throws Exception {
        var login = newLogin("auditor");
        var session = signIn(login);
        assertThat(mvc.get().uri(AUDIT).cookie(session)).hasStatusOk();

        transaction.executeWithoutResult(status -> {
            takeAllRoles(id(login));
            events.publishEvent(new GrantsChanged());
        });

        assertThat(mvc.get().uri(AUDIT).cookie(session)).hasStatus(403);
        assertThat(mvc.get().uri("/staff").cookie(session)).hasStatusOk();
    }

    @Test
    void aPageAsksNothingOfTheAccountWhileItIsKept() throws Exception {
        var session = signIn(newLogin("auditor"));
        mvc.get().uri("/staff").cookie(session).exchange();

        var statements = QueryCount.of(
                () -> assertThat(mvc.get().uri("/staff").cookie(session)).hasStatusOk());

        assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains("identity."));
    }

    @Test
    void aDisabledAccountIsNobody() {
        var login = newLogin("auditor");
        var session = signIn(login);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update identity.staff_account set disabled_at = now() where login = :login")
                    .param("login", login)
                    .update();
            events.publishEvent(new GrantsChanged());
        });

        assertThat(mvc.get().uri("/staff").cookie(session)).redirectedUrl().contains("/staff/sign-in");
        assertThat(accounts.signIn(login, "right")).isEqualTo(new StaffSignIn.Refused());
        assertThat(current.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatARoleGivesCountsAtOnce() {
        var id = id(newLogin("auditor"));
        transaction.executeWithoutResult(status -> {
            takeAllRoles(id);
            events.publishEvent(new GrantsChanged());
        });
        assertThat(current.find(id).map(Actor.Staff::permissions).orElseThrow()).isEmpty();
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into identity.staff_role (account_id, role, given_by) values (:id, 'auditor', 'system:test')")
                    .param("id", id)
                    .update();
            events.publishEvent(new GrantsChanged());
        });
        assertThat(current.find(id).orElseThrow().may(Permission.AUDIT_READ)).isTrue();
    }

    private void takeAllRoles(UUID id) {
        jdbc.sql("delete from identity.staff_role where account_id = :id")
                .param("id", id)
                .update();
    }

    private UUID id(String login) {
        return jdbc.sql("select id from identity.staff_account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
    }

    private String newLogin(String... roles) {
        var login = "t" + UUID.randomUUID();
        accounts.add(new NewStaff(login, "試験 職員", "resident-registration", "991015", List.of(roles)), "right");
        return login;
    }

    private Cookie signIn(String login) {
        return mvc.post()
                .uri("/staff/sign-in")
                .with(csrf())
                .param("login", login)
                .param("password", "right")
                .exchange()
                .getResponse()
                .getCookie("HITOMADO");
    }
}
