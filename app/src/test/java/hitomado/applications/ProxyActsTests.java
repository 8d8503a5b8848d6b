package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// What a proxy does after the submission is the proxy's, for the person, by the delegation.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@Import(MovingFamily.class)
class ProxyActsTests {
    private static final String PERSON = "0190a000-0000-7000-8000-000000000001";

    @Autowired
    MovingFamily family;

    @Autowired
    Applications applications;

    @Autowired
    Filings filings;

    @Autowired
    Correspondence correspondence;

    @Autowired
    JdbcClient jdbc;

    /// A submission of one resident that a delegation opens to another.
    private record Case(ApplicationId application, Actor.Resident principal, Actor.Resident proxy, UUID delegation) {}

    private Case delegated() {
        var principal = family.newResident();
        var proxy = family.newResident();
        var session = family.answered(principal);
        var result = applications.submit(
                Acting.by(principal), session, UUID.randomUUID().toString(), family.signature(principal, session));
        var submission = ((SubmitResult.Accepted) result).id();
        var delegation = UUID.randomUUID();
        jdbc.sql("update applications.submission set represented = :person where id = :id")
                .param("person", PERSON)
                .param("id", submission.value())
                .update();
        jdbc.sql("""
                        insert into identity.delegation (id, principal, proxy, basis, life_events, granted_at, granted_on, until)
                        values (:id, :principal, :proxy, 'proxy', '{move-out}', now(), current_date - 1, current_date + 30)
                        """)
                .param("id", delegation)
                .param("principal", principal.accountId())
                .param("proxy", proxy.accountId())
                .update();
        jdbc.sql("insert into applications.viewer (viewer, submission_id) values (:viewer, :id)")
                .param("viewer", Viewers.delegation(delegation))
                .param("id", submission.value())
                .update();
        var application = filings.submission(principal, submission)
                .applications()
                .getFirst()
                .id();
        return new Case(application, principal, proxy, delegation);
    }

    private record Written(String actor, String represented, String basis) {}

    private Written audited(ApplicationId application, String kind) {
        return jdbc.sql("""
                        select actor, coalesce(represented, '') as represented, coalesce(basis, '') as basis
                        from platform.audit_event where subject = :subject and kind = :kind order by id desc limit 1
                        """)
                .param("subject", "application:" + application)
                .param("kind", kind)
                .query((rs, n) -> new Written(rs.getString(1), rs.getString(2), rs.getString(3)))
                .single();
    }

    @Test
    void aMessageOfTheProxySaysWhoWroteItForWhom() {
        var one = delegated();
        correspondence.write(Acting.by(one.proxy()), one.application(), "代わりに書きます");
        assertThat(audited(one.application(), "MESSAGE_SENT"))
                .isEqualTo(new Written(one.proxy().key(), PERSON, "proxy"));
        assertThat(filings.application(one.principal(), one.application()).messages())
                .last()
                .asString()
                .contains(one.proxy().label() + "（代理人）");
    }

    @Test
    void aWithdrawalOfTheProxyDoes() {
        var one = delegated();
        assertThat(correspondence.withdraw(Acting.by(one.proxy()), one.application(), ""))
                .isTrue();
        assertThat(audited(one.application(), "APPLICATION_WITHDRAWN"))
                .isEqualTo(new Written(one.proxy().key(), PERSON, "proxy"));
    }

    @Test
    void whatThePersonDoesIsTheirOwn() {
        var one = delegated();
        correspondence.write(Acting.by(one.principal()), one.application(), "自分で書きます");
        assertThat(audited(one.application(), "MESSAGE_SENT"))
                .isEqualTo(new Written(one.principal().key(), "", ""));
    }

    @Test
    void afterTheEndItDoesNotExistForTheProxy() {
        var one = delegated();
        jdbc.sql("update identity.delegation set ended_at = now(), ended_by = 'test' where id = :id")
                .param("id", one.delegation())
                .update();
        assertThatThrownBy(() -> correspondence.write(Acting.by(one.proxy()), one.application(), "まだ書けますか"))
                .isInstanceOf(NotFound.class);
    }
}
