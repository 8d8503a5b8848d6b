package hitomado.notices;

import hitomado.procedures.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of campaigns.
@Repository
class CampaignStore {
    private final JdbcClient jdbc;

    CampaignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who wrote it, and when.
    record Writer(UUID account, String label, Instant at) {}

    /// False where the programme has an open campaign.
    boolean insert(CampaignId id, String programme, int revision, CampaignPlan plan, Writer writer) {
        return bound("""
                        insert into notices.campaign (id, programme, revision, state, standing, addition_ja, addition_easy,
                            addition_en, channels, quiet_from, quiet_until, per_week, expires_on, prepared_by, prepared_label,
                            prepared_at)
                        values (:id, :programme, :revision, 'DRAFT', :standing, :ja, :easy, :en, :channels, :from, :until,
                            :perWeek, :expires, :by, :label, :at)
                        on conflict do nothing
                        """, id, plan, writer)
                        .param("programme", programme)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /// A draft gets other contents and another writer.
    boolean change(CampaignId id, CampaignPlan plan, Writer writer) {
        return bound("""
                        update notices.campaign set standing = :standing, addition_ja = :ja, addition_easy = :easy,
                            addition_en = :en, channels = :channels, quiet_from = :from, quiet_until = :until,
                            per_week = :perWeek, expires_on = :expires, prepared_by = :by, prepared_label = :label,
                            prepared_at = :at
                        where id = :id and state = 'DRAFT'
                        """, id, plan, writer).update() == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, CampaignId id, CampaignPlan plan, Writer writer) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("standing", plan.standing())
                .param("ja", plan.addition().ja())
                .param("easy", plan.addition().easy())
                .param("en", plan.addition().en())
                .param("channels", plan.channels().stream().map(Channel::name).toArray(String[]::new))
                .param("from", plan.quietFrom())
                .param("until", plan.quietUntil())
                .param("perWeek", plan.perWeek())
                .param("expires", plan.expiresOn())
                .param("by", writer.account())
                .param("label", writer.label())
                .param("at", Timestamp.from(writer.at()));
    }

    boolean submit(CampaignId id) {
        return jdbc.sql("""
                        update notices.campaign set state = 'WAITING_APPROVAL', reason = '' where id = :id and state = 'DRAFT'
                        """).param("id", id.value()).update() == 1;
    }

    boolean sendBack(CampaignId id, String reason) {
        return jdbc.sql("""
                        update notices.campaign set state = 'DRAFT', reason = :reason
                        where id = :id and state = 'WAITING_APPROVAL'
                        """).param("id", id.value()).param("reason", reason).update() == 1;
    }

    /// The constraint `four_eyes` refuses who prepared it, whatever was checked before.
    boolean approve(CampaignId id, Writer approver) {
        return jdbc.sql("""
                        update notices.campaign set state = 'SENDING', approved_by = :by, approved_label = :label, approved_at = :at
                        where id = :id and state = 'WAITING_APPROVAL'
                        """)
                        .param("id", id.value())
                        .param("by", approver.account())
                        .param("label", approver.label())
                        .param("at", Timestamp.from(approver.at()))
                        .update()
                == 1;
    }

    boolean stop(CampaignId id, Writer who, String reason) {
        return jdbc.sql("""
                        update notices.campaign set state = 'STOPPED', ended_at = :at, ended_label = :label, reason = :reason
                        where id = :id and state in ('DRAFT', 'WAITING_APPROVAL', 'SENDING')
                        """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(who.at()))
                        .param("label", who.label())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /// Goes on with what was approved; false where another campaign of the programme is open.
    boolean resume(CampaignId id) {
        return jdbc.sql("""
                        update notices.campaign c set state = 'SENDING', ended_at = null, ended_label = null, reason = ''
                        where id = :id and state = 'STOPPED' and approved_by is not null
                          and not exists (select 1 from notices.campaign o where o.programme = c.programme
                                          and o.state in ('DRAFT', 'WAITING_APPROVAL', 'SENDING'))
                        """).param("id", id.value()).update() == 1;
    }

    /// Ends those that are collected and have nobody left, standing ones only after their last day.
    List<CampaignId> finish(Instant at, LocalDate today) {
        return jdbc.sql("""
                        update notices.campaign c set state = 'DONE', ended_at = :at
                        where state = 'SENDING' and collected_at is not null and (not standing or expires_on < :today)
                          and not exists (select 1 from notices.send s
                                          where s.campaign_id = c.id and s.state in ('WAITING', 'HELD', 'STUCK'))
                        returning id
                        """)
                .param("at", Timestamp.from(at))
                .param("today", today)
                .query((rs, n) -> new CampaignId(rs.getObject("id", UUID.class)))
                .list();
    }

    Optional<Campaign> find(CampaignId id) {
        return jdbc.sql("select * from notices.campaign where id = :id")
                .param("id", id.value())
                .query(CampaignStore::campaign)
                .optional();
    }

    /// Newest first.
    List<Campaign> newest(int limit) {
        return jdbc.sql("select * from notices.campaign order by id desc limit :limit")
                .param("limit", limit)
                .query(CampaignStore::campaign)
                .list();
    }

    /// The open campaign of a programme that tells those found later, too.
    Optional<Campaign> findStanding(String programme) {
        return jdbc.sql(
                        "select * from notices.campaign where programme = :programme and state = 'SENDING' and standing")
                .param("programme", programme)
                .query(CampaignStore::campaign)
                .optional();
    }

    List<CampaignId> standing() {
        return jdbc.sql("select id from notices.campaign where state = 'SENDING' and standing order by id")
                .query((rs, n) -> new CampaignId(rs.getObject("id", UUID.class)))
                .list();
    }

    /// Those whose entitled have not all been taken over.
    List<CampaignId> uncollected() {
        return jdbc.sql("select id from notices.campaign where state = 'SENDING' and collected_at is null order by id")
                .query((rs, n) -> new CampaignId(rs.getObject("id", UUID.class)))
                .list();
    }

    /// The last entitlement taken over, with the campaign locked; empty where it is not being sent or is complete.
    Optional<Cursor> lockCursor(CampaignId id) {
        return jdbc.sql("""
                        select programme, collected_to from notices.campaign
                        where id = :id and state = 'SENDING' and collected_at is null for update
                        """)
                .param("id", id.value())
                .query((rs, n) -> new Cursor(rs.getString("programme"), rs.getObject("collected_to", UUID.class)))
                .optional();
    }

    record Cursor(String programme, @Nullable UUID after) {}

    void collectedTo(CampaignId id, @Nullable UUID last, @Nullable Instant completeAt) {
        jdbc.sql("""
                        update notices.campaign set collected_to = coalesce(cast(:last as uuid), collected_to),
                            collected_at = :at where id = :id
                        """)
                .param("last", last)
                .param("at", completeAt == null ? null : Timestamp.from(completeAt))
                .param("id", id.value())
                .update();
    }

    /// Looks again from an id on, or from the beginning.
    void collectFrom(CampaignId id, @Nullable UUID from) {
        jdbc.sql("""
                        update notices.campaign set collected_at = null,
                            collected_to = least(collected_to, cast(:from as uuid))
                        where id = :id and state = 'SENDING'
                        """).param("from", from).param("id", id.value()).update();
    }

    private static Campaign campaign(ResultSet rs, int row) throws SQLException {
        return new Campaign(
                new CampaignId(rs.getObject("id", UUID.class)),
                rs.getString("programme"),
                rs.getInt("revision"),
                state(rs),
                plan(rs),
                rs.getObject("prepared_by", UUID.class),
                rs.getString("prepared_label"),
                rs.getTimestamp("prepared_at").toInstant(),
                rs.getTimestamp("collected_at") != null);
    }

    private static CampaignState state(ResultSet rs) throws SQLException {
        var approved = Objects.requireNonNullElse(rs.getString("approved_label"), "");
        var reason = rs.getString("reason");
        var state = rs.getString("state");
        return switch (state) {
            case "DRAFT" -> new CampaignState.Draft(reason);
            case "WAITING_APPROVAL" -> new CampaignState.WaitingApproval();
            case "SENDING" -> new CampaignState.Sending(approved, instant(rs, "approved_at"));
            case "DONE" -> new CampaignState.Done(approved, instant(rs, "ended_at"));
            case "STOPPED" ->
                new CampaignState.Stopped(
                        rs.getString("ended_label"), instant(rs, "ended_at"), reason, !approved.isEmpty());
            default -> throw new IllegalStateException("state " + state);
        };
    }

    private static CampaignPlan plan(ResultSet rs) throws SQLException {
        return new CampaignPlan(
                new LocalText(rs.getString("addition_ja"), rs.getString("addition_easy"), rs.getString("addition_en")),
                Arrays.stream((String[]) rs.getArray("channels").getArray())
                        .map(Channel::valueOf)
                        .toList(),
                rs.getObject("quiet_from", LocalTime.class),
                rs.getObject("quiet_until", LocalTime.class),
                rs.getInt("per_week"),
                rs.getObject("expires_on", LocalDate.class),
                rs.getBoolean("standing"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }
}
