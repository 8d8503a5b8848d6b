package hitomado.notices;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.door.ReasonAnswer;
import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.SignInLevel;
import hitomado.platform.ids.Ids;
import hitomado.registry.AccessLog;
import hitomado.registry.ResidentId;
import hitomado.testing.SignIn;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// お知らせした理由 — asked for through the sealed door, by whom it is about alone.
@OutreachTest
class ReasonsTests {
    private static final String PROGRAMME = "screening-periodontal";

    @Autowired
    Campaigns campaigns;

    @Autowired
    OutreachRound round;

    @Autowired
    Inbox inbox;

    @Autowired
    Reasons reasons;

    @Autowired
    Receivers receivers;

    @Autowired
    AccessLog log;

    @Autowired
    Ids ids;

    @Autowired
    Outreach.Found found;

    @Autowired
    Outreach.MorningClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsLeft() {
        found.end(PROGRAMME);
        clock.reset();
    }

    private OutreachNotice told(ResidentId person, Actor.Resident who) {
        found.entitled(PROGRAMME, person, person, "once" + UUID.randomUUID());
        var plan = CampaignPlan.usual(LocalDate.now(clock));
        var id = ((CampaignResult.Done) campaigns.prepare(Outreach.clerk(), PROGRAMME, plan)).id();
        campaigns.submit(Outreach.clerk(), id);
        campaigns.approve(Outreach.approver(), id);
        round.run(() -> true);
        var href = inbox.newest(who, Lang.JA).getFirst().href();
        return inbox.open(who, UUID.fromString(href.substring(href.lastIndexOf('/') + 1)))
                .notice();
    }

    @Test
    void theOfficeAnswersThroughTheDoorAndThePersonFindsTheReadInTheLog() {
        var person = found.residents(1).getFirst();
        var who = found.account(person, "試験 花子");
        var notice = told(person, who);
        var before = log.readsOf(person).size();
        var request = reasons.ask(who, notice, Lang.EN);
        assertThat(jdbc.sql("select kind from door.fact_request where id = :id")
                        .param("id", request)
                        .query(String.class)
                        .single())
                .isEqualTo("REASONS");
        var stranger = found.account(found.residents(1).getFirst(), "別人");
        assertThat(reasons.collect(stranger, request, notice.id()))
                .as("not theirs")
                .isEmpty();
        assertThat(reasons.collect(who, request, UUID.randomUUID()))
                .as("of another notice")
                .isEmpty();
        var answer = reasons.collect(who, request, notice.id());
        assertThat(answer).get().satisfies(why -> {
            assertThat(why.explained()).isTrue();
            assertThat(why.facts()).isNotEmpty();
        });
        assertThat(log.readsOf(person)).hasSizeGreaterThan(before);
        assertThat(log.readsOf(person).getFirst().purpose()).isEqualTo("制度の案内");
        assertThat(reasons.collect(who, request, notice.id())).as("once").isEmpty();
    }

    @Test
    void nothingIsExplainedOnlineToWhomCameUnderProtectionSince() {
        var person = found.residents(1).getFirst();
        var who = found.account(person, "試験 花子");
        var notice = told(person, who);
        var hidden = found.protectedResident();
        jdbc.sql("update notices.inbox set person_id = :hidden where id = :id")
                .param("hidden", hidden.value())
                .param("id", notice.id())
                .update();
        var request = reasons.ask(who, notice, Lang.JA);
        assertThat(reasons.collect(who, request, notice.id())).contains(ReasonAnswer.NOTHING);
    }

    @Test
    void theOfficeExplainsNothingToAnAccountThatNamesSomebodyElsesNotice() {
        var person = found.residents(1).getFirst();
        var notice = told(person, found.account(person, "試験 花子"));
        var other = found.residents(1).getFirst();
        var stranger = found.account(other, "別人");
        var forged = new OutreachNotice(
                notice.id(),
                notice.campaign(),
                notice.entitlement(),
                notice.programme(),
                other,
                other,
                null,
                1,
                notice.toldAt(),
                true,
                false);
        var request = reasons.ask(stranger, forged, Lang.JA);
        assertThat(reasons.collect(stranger, request, notice.id())).contains(ReasonAnswer.NOTHING);
    }

    @Test
    void thePageWaitsForTheOfficeAndOffersToLookAgain() {
        var person = found.residents(1).getFirst();
        var who = found.account(person, "試験 花子");
        var notice = told(person, who);
        var page = mvc.get()
                .uri("/my/notices/" + notice.id() + "?request=" + UUID.randomUUID())
                .with(SignIn.resident(who.accountId(), "試験 花子"))
                .exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("市役所に理由を確かめています。", "/my/notices/" + notice.id() + "\"")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/my/notices/" + notice.id()).with(SignIn.resident(who.accountId(), "試験 花子")))
                .hasStatusOk()
                .bodyText()
                .contains("お知らせした理由", "市が持っている情報")
                .doesNotContain("市役所に理由を確かめています。");
    }

    @Test
    void anAccountThatNobodyMatchedYetIsMatchedByTheOfficeOnce() {
        var person = found.residents(1).getFirst();
        var who = cardOf(person);
        assertThat(receivers.find(who)).contains(person);
        assertThat(jdbc.sql("select person_ref from identity.resident_account where id = :id")
                        .param("id", who.accountId())
                        .query(String.class)
                        .single())
                .isEqualTo(person.toString());
        var hidden = found.protectedResident();
        assertThat(receivers.find(cardOf(hidden))).as("a human does that").isEmpty();
    }

    /// An account with the four items of the register, bound to nobody.
    private Actor.Resident cardOf(ResidentId person) {
        var id = ids.next();
        jdbc.sql("""
                        insert into identity.resident_account (id, card_serial, full_name, address, birth_date, sex, created_at,
                            signed_in_at)
                        select :id, :serial, p.family_name || '　' || p.given_name,
                            concat(a.prefecture, a.city, a.ward, a.town, a.block)
                              || case coalesce(a.building, '') when '' then '' else '　' || a.building end, p.birth_date, p.sex, now(), now()
                        from registry.person p join registry.current_address a on a.person_id = p.id and a.place = 'CITY'
                        where p.id = :person
                        """)
                .param("id", id)
                .param("serial", "TEST" + id)
                .param("person", person.value())
                .update();
        return new Actor.Resident(id, "試験", SignInLevel.CARD);
    }
}
