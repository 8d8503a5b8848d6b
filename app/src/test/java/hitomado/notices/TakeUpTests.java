package hitomado.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.platform.Actor;
import hitomado.platform.Lang;
import hitomado.platform.NotFound;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 申請率 — told, opened, applied and decided are counted once each, and what is too small is not shown.
@OutreachTest
class TakeUpTests {
    private static final String PROGRAMME = "child-allowance";
    private static final String PROCEDURE = "child-allowance-claim";

    @Autowired
    Campaigns campaigns;

    @Autowired
    OutreachRound round;

    @Autowired
    Inbox inbox;

    @Autowired
    TakeUpFigures figures;

    @Autowired
    Outreach.Found found;

    @Autowired
    Outreach.MorningClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Actor.Staff clerk = Outreach.clerk();
    private final Actor.Staff approver = Outreach.approver();

    @AfterEach
    void nobodyIsLeft() {
        found.end(PROGRAMME);
        clock.reset();
    }

    private void approved() {
        var plan = CampaignPlan.usual(LocalDate.now(clock));
        var id = ((CampaignResult.Done) campaigns.prepare(clerk, PROGRAMME, plan)).id();
        campaigns.submit(clerk, id);
        campaigns.approve(approver, id);
    }

    /// An application as the resident's side files it, decided or not.
    private void applies(String viewer, boolean decided) {
        var submission = UUID.randomUUID();
        var application = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into applications.submission (id, session_id, idempotency_key, life_event, revision, channel, actor,
                            actor_label, basis, submitted_at, filed_on, people, not_needed, filer_name)
                        values (:id, :id, :key, 'birth', 1, 'online', :viewer, '試験', 'self', :now, :day, '[]', '[]', '試験')
                        """)
                .param("id", submission)
                .param("key", submission.toString())
                .param("viewer", viewer)
                .param("now", now)
                .param("day", LocalDate.now(clock))
                .update();
        jdbc.sql("insert into applications.viewer (viewer, submission_id) values (:viewer, :id)")
                .param("viewer", viewer)
                .param("id", submission)
                .update();
        jdbc.sql("""
                        insert into applications.application (id, submission_id, procedure, unit, outcome, reason, receipt, status,
                            filed_on, fee_yen, bring, facts)
                        values (:id, :submission, :procedure, 'household', 'SUBMIT', '{}', :receipt, :status, :day, 0, '{}', '{}')
                        """)
                .param("id", application)
                .param("submission", submission)
                .param("procedure", PROCEDURE)
                .param(
                        "receipt",
                        "%011d".formatted(Math.floorMod(submission.getLeastSignificantBits(), 100_000_000_000L)))
                .param("status", decided ? "COMPLETED" : "RECEIVED")
                .param("day", LocalDate.now(clock))
                .update();
        for (var kind : decided ? List.of("SUBMITTED", "GRANTED") : List.of("SUBMITTED")) {
            jdbc.sql(
                            "insert into applications.status_event (application_id, at, kind, by_label) values (:id, :now, :kind, '試験')")
                    .param("id", application)
                    .param("now", now)
                    .param("kind", kind)
                    .update();
        }
    }

    private TakeUp result() {
        return figures.all(clerk).stream()
                .filter(one -> one.programme().equals(PROGRAMME))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhoOpenedAppliedAndWasDecided() {
        var people = found.residents(24);
        var applied = people.getFirst();
        applies("person:" + applied, false);
        people.forEach(person -> found.entitled(PROGRAMME, person, person, "once"));
        approved();
        round.run(() -> true);
        assertThat(result().told()).as("who applied before is not told").isEqualTo(23);

        clock.advance(Duration.ofHours(1));
        var accounts = new ArrayList<Actor.Resident>();
        for (var person : people.subList(1, 13)) {
            var who = found.account(person, "試験");
            accounts.add(who);
            var notice = inbox.newest(who, Lang.EN).getFirst();
            inbox.open(who, idOf(notice.href()));
            applies(accounts.size() % 2 == 0 ? who.key() : "person:" + person, accounts.size() > 6);
        }
        round.run(() -> true);
        round.run(() -> true);
        var result = result();
        assertThat(result.entitled()).isEqualTo(24);
        assertThat(result.opened()).isEqualTo(12);
        assertThat(result.applied()).isEqualTo(12);
        assertThat(result.decided()).isEqualTo(6);
        assertThat(result.rate()).isEqualTo(52);
        assertThat(result.days()).singleElement().satisfies(day -> {
            assertThat(day.told()).isEqualTo(23);
            assertThat(day.applied()).isEqualTo(12);
        });
        var first = accounts.getFirst();
        var notice = inbox.newest(first, Lang.JA).getFirst();
        assertThat(inbox.unread(first)).isZero();
        assertThat(inbox.follow(first, idOf(notice.href()))).isEqualTo("child-support");
        assertThatThrownBy(() -> inbox.open(accounts.get(1), idOf(notice.href())))
                .isInstanceOf(NotFound.class);
    }

    private static UUID idOf(String href) {
        return UUID.fromString(href.substring(href.lastIndexOf('/') + 1));
    }

    @Test
    void whatIsTooSmallIsNotShown() {
        assertThat(TakeUp.shown(0)).isTrue();
        assertThat(TakeUp.shown(9)).isFalse();
        assertThat(TakeUp.shown(10)).isTrue();
        assertThat(new TakeUp("x", 100, 9, 0, 0, 0, List.of()).rate()).isNegative();
        assertThat(new TakeUp("x", 100, 50, 20, 9, 0, List.of()).rate()).isNegative();
        assertThat(new TakeUp("x", 100, 50, 20, 10, 0, List.of()).rate()).isEqualTo(20);
    }
}
