package hitomado.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.notices.CampaignResult.Why;
import hitomado.platform.Actor;
import hitomado.platform.NotAllowed;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.procedures.LocalText;
import hitomado.registry.AccessLog;
import hitomado.registry.ResidentId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 案内の発送 — four eyes, everybody checked again, each told once.
@OutreachTest
class SendingTests {
    private static final String PROGRAMME = "senior-pass";

    @Autowired
    Campaigns campaigns;

    @Autowired
    OutreachRound round;

    @Autowired
    Inbox inbox;

    @Autowired
    Topics topics;

    @Autowired
    TakeUpFigures figures;

    @Autowired
    Outreach.Found found;

    @Autowired
    Outreach.MorningClock clock;

    @Autowired
    AccessLog log;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    private final Actor.Staff clerk = Outreach.clerk();
    private final Actor.Staff approver = Outreach.approver();
    private final String occasion = UUID.randomUUID().toString();

    @AfterEach
    void nobodyIsLeft() {
        found.end(PROGRAMME);
        clock.reset();
    }

    private CampaignPlan plan() {
        return CampaignPlan.usual(LocalDate.now(clock));
    }

    private CampaignId prepared(CampaignPlan plan) {
        var result = campaigns.prepare(clerk, PROGRAMME, plan);
        assertThat(result).isInstanceOf(CampaignResult.Done.class);
        var id = ((CampaignResult.Done) result).id();
        assertThat(campaigns.submit(clerk, id)).isEqualTo(new CampaignResult.Done(id));
        return id;
    }

    private CampaignId approved(CampaignPlan plan) {
        var id = prepared(plan);
        assertThat(campaigns.approve(approver, id)).isEqualTo(new CampaignResult.Done(id));
        return id;
    }

    private void run() {
        round.run(() -> true);
    }

    private void entitled(ResidentId person) {
        found.entitled(PROGRAMME, person, person, occasion);
    }

    private Map<String, String> states(CampaignId id) {
        return jdbc
                .sql(
                        "select person_id::text as person, trim(state || ' ' || reason) as state from notices.send where campaign_id = :id")
                .param("id", id.value())
                .query((rs, n) -> Map.entry(rs.getString("person"), rs.getString("state")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long told(ResidentId receiver) {
        return jdbc.sql("select count(*) from notices.inbox where receiver_id = :id and occasion = :occasion")
                .param("id", receiver.value())
                .param("occasion", occasion)
                .query(Long.class)
                .single();
    }

    @Test
    void tellsTheLivingAndLeavesTheOthersForTheirReason() {
        var living = found.residents(2);
        var dead = found.with("DEAD");
        var gone = found.with("MOVED_OUT");
        var hidden = found.protectedResident();
        List.of(living.get(0), living.get(1), dead, gone, hidden).forEach(this::entitled);
        var id = approved(plan());
        run();

        assertThat(states(id))
                .containsOnly(
                        Map.entry(living.get(0).toString(), "SENT"),
                        Map.entry(living.get(1).toString(), "SENT"),
                        Map.entry(dead.toString(), "SKIPPED DEAD"),
                        Map.entry(gone.toString(), "SKIPPED GONE"),
                        Map.entry(hidden.toString(), "HELD"));
        assertThat(told(living.getFirst())).isEqualTo(1);
        assertThat(told(dead)).as("never to the dead").isZero();
        assertThat(told(hidden)).as("a human decides").isZero();
        assertThat(log.readsOf(living.getFirst()).getFirst())
                .satisfies(read -> assertThat(read.purpose()).isEqualTo("制度の案内"))
                .satisfies(read -> assertThat(read.fields()).containsExactly("record.standing"));
        assertThat(audit.of("campaign:" + id))
                .extracting(AuditTrail.Entry::kind)
                .contains(AuditKind.OUTREACH_PREPARED, AuditKind.OUTREACH_APPROVED, AuditKind.OUTREACH_SENT);
    }

    @Test
    void tellsNobodyTwiceOnOneOccasion() {
        var person = found.residents(1).getFirst();
        entitled(person);
        approved(plan());
        run();
        run();
        jdbc.sql(
                        "update notices.campaign set state = 'STOPPED', ended_at = now(), ended_label = 'x' where programme = :p and state <> 'STOPPED'")
                .param("p", PROGRAMME)
                .update();
        approved(plan());
        run();
        assertThat(told(person)).isEqualTo(1);
    }

    @Test
    void whoPreparedCannotApproveAndTheDatabaseRefusesItToo() {
        var id = prepared(plan());
        var both = new Actor.Staff(clerk.accountId(), "中島 千夏", "digital", "991015", approver.permissions());
        assertThat(campaigns.approve(both, id)).isEqualTo(new CampaignResult.Refused(Why.SAME_PERSON));
        assertThatThrownBy(() -> campaigns.approve(clerk, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> jdbc.sql(
                                "update notices.campaign set state = 'SENDING', approved_by = prepared_by, approved_label = 'x' where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("four_eyes");
        assertThatThrownBy(() -> jdbc.sql("update notices.campaign set state = 'SENDING' where id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("nothing_leaves_unapproved");
    }

    @Test
    void whatWasApprovedIsNotChangedAnyMore() {
        var id = approved(plan());
        assertThat(campaigns.change(clerk, id, plan())).isEqualTo(new CampaignResult.Refused(Why.OTHER_STATE));
        assertThatThrownBy(() -> jdbc.sql("update notices.campaign set addition_ja = '別の文' where id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("not changed");
    }

    @Test
    void refusesWhatMayNotBePushedAndHalfATranslation() {
        assertThat(campaigns.prepare(clerk, "care-limit", plan()))
                .isEqualTo(new CampaignResult.Refused(Why.NOT_PUSHED));
        var usual = plan();
        var half = new CampaignPlan(
                new LocalText("お早めに。", "", ""),
                usual.channels(),
                usual.quietFrom(),
                usual.quietUntil(),
                2,
                usual.expiresOn(),
                false);
        assertThat(campaigns.prepare(clerk, PROGRAMME, half))
                .isEqualTo(new CampaignResult.Refused(Why.LANGUAGE_MISSING));
        prepared(usual);
        assertThat(campaigns.prepare(clerk, PROGRAMME, usual)).isEqualTo(new CampaignResult.Refused(Why.OPEN_ALREADY));
    }

    @Test
    void whoStoppedTheTopicIsNotTold() {
        var people = found.residents(2);
        people.forEach(this::entitled);
        var who = found.account(people.getFirst(), "試験 花子");
        topics.stop(who, "care");
        var id = approved(plan());
        run();
        assertThat(states(id))
                .containsEntry(people.get(0).toString(), "SKIPPED UNWANTED")
                .containsEntry(people.get(1).toString(), "SENT");
        assertThat(inbox.unread(who)).isZero();
    }

    @Test
    void sendsNothingAtNightAndGoesOnInTheMorning() {
        clock.advance(Duration.ofHours(12));
        var person = found.residents(1).getFirst();
        entitled(person);
        var id = approved(plan());
        run();
        assertThat(states(id)).containsEntry(person.toString(), "WAITING");
        clock.advance(Duration.ofHours(10));
        run();
        assertThat(states(id)).containsEntry(person.toString(), "SENT");
    }

    @Test
    void writesToNobodyMoreOftenThanTheCapSays() {
        var person = found.residents(1).getFirst();
        var usual = plan();
        var weekly = new CampaignPlan(
                usual.addition(), List.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 1, usual.expiresOn(), true);
        entitled(person);
        var id = approved(weekly);
        run();
        clock.advance(Duration.ofDays(1));
        found.entitled(PROGRAMME, person, person, occasion + ":second");
        jdbc.sql("update notices.campaign set collected_at = null where id = :id")
                .param("id", id.value())
                .update();
        run();
        assertThat(waiting(id)).isEqualTo(1);
        clock.advance(Duration.ofDays(5));
        run();
        assertThat(waiting(id)).as("six days later").isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        run();
        assertThat(waiting(id)).as("a week later").isZero();
        assertThat(inbox.newest(found.account(person, "試験 太郎"), hitomado.platform.Lang.JA))
                .hasSize(2);
    }

    private long waiting(CampaignId id) {
        return figures.states(clerk, id).stream()
                .filter(one -> one.state().equals("WAITING"))
                .mapToLong(TakeUpFigures.StateCount::count)
                .sum();
    }

    @Test
    void stopsAtOnceAndGoesOnWhereItWas() {
        var people = found.residents(3);
        people.forEach(this::entitled);
        var id = approved(plan());
        assertThat(campaigns.stop(clerk, id, "文面の誤り")).isEqualTo(new CampaignResult.Done(id));
        run();
        assertThat(states(id)).isEmpty();
        assertThatThrownBy(() -> campaigns.resume(clerk, id)).isInstanceOf(NotAllowed.class);
        assertThat(campaigns.resume(approver, id)).isEqualTo(new CampaignResult.Done(id));
        run();
        assertThat(states(id).values()).containsExactly("SENT", "SENT", "SENT");
        assertThat(campaigns.campaign(clerk, id).state()).isInstanceOf(CampaignState.Done.class);
    }

    @Test
    void whoIsNoLongerEntitledIsNotTold() {
        var person = found.residents(1).getFirst();
        var entry = found.entitled(PROGRAMME, person, person, occasion);
        var id = prepared(plan());
        campaigns.approve(approver, id);
        clock.advance(Duration.ofHours(12));
        run();
        jdbc.sql("update eligibility.entitlement set ended_at = now() where id = :id")
                .param("id", entry)
                .update();
        clock.advance(Duration.ofHours(12));
        run();
        assertThat(states(id)).containsEntry(person.toString(), "SKIPPED ENDED");
    }

    @Test
    void aCampaignEndsAfterItsLastDayThoughNobodyDecidedAboutAProtectedPerson() {
        var hidden = found.protectedResident();
        entitled(hidden);
        var id = approved(plan());
        run();
        assertThat(campaigns.campaign(clerk, id).state()).isInstanceOf(CampaignState.Sending.class);
        clock.advance(Duration.ofDays(100));
        run();
        assertThat(states(id)).containsEntry(hidden.toString(), "SKIPPED EXPIRED");
        assertThat(campaigns.campaign(clerk, id).state()).isInstanceOf(CampaignState.Done.class);
    }
}
