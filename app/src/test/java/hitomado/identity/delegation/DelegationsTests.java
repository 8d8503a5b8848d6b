package hitomado.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.identity.Accounts;
import hitomado.identity.CardSamples;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.FilerBasis;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.SignInLevel;
import hitomado.platform.ids.HandoverCode;
import hitomado.platform.ids.Ids;
import hitomado.testing.DemoCityTest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 代理権 — what the service refuses, and what the database refuses whatever the service says.
@DemoCityTest
class DelegationsTests {
    @Autowired
    Delegations delegations;

    @Autowired
    DelegationStore store;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    private Actor.Resident somebody() {
        var account = accounts.enter(CardSamples.newSerial(), CardSamples.CLAIMS);
        accounts.bind(account.id(), ids.next().toString());
        return new Actor.Resident(account.id(), account.claims().fullName(), SignInLevel.CARD);
    }

    private Delegation granted(Actor.Resident principal, Actor.Resident proxy, LocalDate from, LocalDate until) {
        var one = new Delegation(
                ids.next(),
                person(principal),
                person(proxy),
                FilerBasis.PROXY,
                Set.of("move-out"),
                clock.instant(),
                until,
                null);
        store.add(one, from);
        return one;
    }

    private Delegation.Person person(Actor.Resident who) {
        return new Delegation.Person(
                who.accountId(), who.name(), accounts.account(who.accountId()).personRef());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private HandoverCode code(Actor.Resident proxy) {
        var code = HandoverCode.next(random);
        store.addCode(code, proxy.accountId(), clock.instant().plusSeconds(600));
        return code;
    }

    @Test
    void aRevokedDelegationAllowsNothingAtTheNextRequest() {
        var principal = somebody();
        var proxy = somebody();
        var one = granted(principal, proxy, today(), today().plusMonths(1));
        assertThat(delegations.demand(proxy, one.id(), "move-out").id()).isEqualTo(one.id());
        assertThat(delegations.live(proxy.accountId())).containsExactly(one.id());
        delegations.began(proxy, one.id(), "move-out");

        delegations.end(principal, one.id());

        assertThatThrownBy(() -> delegations.demand(proxy, one.id(), "move-out"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> delegations.submitted(proxy, one.id(), "move-out"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not allow");
        assertThat(delegations.live(proxy.accountId())).isEmpty();
    }

    @Test
    void theDatabaseRefusesActsOutsideAfterTheLastDayAndOfOthers() {
        var principal = somebody();
        var proxy = somebody();
        var one = granted(principal, proxy, today(), today().plusMonths(1));
        var over = granted(principal, proxy, today().minusDays(3), today().minusDays(1));
        assertThatThrownBy(() -> delegations.began(proxy, one.id(), "birth")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> delegations.began(proxy, over.id(), "move-out"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> delegations.began(somebody(), one.id(), "move-out"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> delegations.demand(proxy, one.id(), "birth")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> delegations.demand(proxy, over.id(), "move-out"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> delegations.demand(somebody(), one.id(), "move-out"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDelegationIsNeverWidenedRevivedOrRemoved() {
        var one = granted(somebody(), somebody(), today(), today().plusMonths(1));
        var changes = List.of(
                "update identity.delegation set until = until + 1 where id = :id",
                "update identity.delegation set life_events = array_append(life_events, 'birth') where id = :id",
                "delete from identity.delegation where id = :id");
        for (var change : changes) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", one.id()).update())
                    .as(change)
                    .hasMessageContaining("only ends");
        }
        assertThat(store.end(one.id(), "resident:x", clock.instant())).isTrue();
        assertThatThrownBy(
                        () -> jdbc.sql("update identity.delegation set ended_at = null, ended_by = null where id = :id")
                                .param("id", one.id())
                                .update())
                .hasMessageContaining("only ends");
    }

    @Test
    void somebodyElseCannotEndItAndWithoutTheCardNobodyActs() {
        var proxy = somebody();
        var one = granted(somebody(), proxy, today(), today().plusMonths(1));
        assertThatThrownBy(() -> delegations.end(somebody(), one.id())).isInstanceOf(NotFound.class);
        var weak = new Actor.Resident(proxy.accountId(), proxy.name(), SignInLevel.NONE);
        assertThatThrownBy(() -> delegations.demand(weak, one.id(), "move-out")).isInstanceOf(NotFound.class);
    }

    @Test
    void whomTheOfficeDoesNotConfirmIsSentToTheCounterAndTheCodeStays() {
        var principal = somebody();
        var proxy = somebody();
        var code = code(proxy);
        var wanted = new NewDelegation(code.display(), Set.of("move-out"), 3);
        assertThat(delegations.grant(principal, wanted)).isEqualTo(new GrantOutcome.OnlyAtTheCounter());
        assertThat(delegations.of(principal)).isEmpty();
        assertThat(store.takeCode(code, clock.instant())).contains(proxy.accountId());
        assertThat(store.takeCode(code, clock.instant()))
                .as("a code works once")
                .isEmpty();
        assertThat(delegations.grant(principal, wanted)).isEqualTo(new GrantOutcome.NoSuchCode());
    }

    @Test
    void theOwnCodeAnUnknownEventAndAnotherPeriodAreRefused() {
        var principal = somebody();
        var own = code(principal).display();
        assertThat(delegations.grant(principal, new NewDelegation(own, Set.of("move-out"), 3)))
                .isEqualTo(new GrantOutcome.NoSuchCode());
        assertThat(delegations.grant(principal, new NewDelegation(own, Set.of("everything"), 3)))
                .isEqualTo(new GrantOutcome.NothingChosen());
        assertThat(delegations.grant(principal, new NewDelegation(own, Set.of("move-out"), 600)))
                .isEqualTo(new GrantOutcome.NoPeriod());
    }

    @Test
    void whenProtectionBeginsDelegationsAndCodesOfThePersonEnd() {
        var protectedOne = somebody();
        var other = somebody();
        var given = granted(protectedOne, other, today(), today().plusMonths(1));
        var received = granted(other, protectedOne, today(), today().plusMonths(1));
        var unrelated = granted(other, somebody(), today(), today().plusMonths(1));
        var code = code(protectedOne);
        var ref = person(protectedOne).ref();

        delegations.endOf(Acting.by(new Actor.Process("protection")), List.of(String.valueOf(ref)));

        assertThat(store.find(given.id()).orElseThrow().endedAt()).isNotNull();
        assertThat(store.find(received.id()).orElseThrow().endedAt()).isNotNull();
        assertThat(store.find(unrelated.id()).orElseThrow().endedAt()).isNull();
        assertThat(store.findProxy(code, clock.instant())).isEmpty();
    }
}
