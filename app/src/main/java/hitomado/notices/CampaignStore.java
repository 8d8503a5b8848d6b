package hitomado.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of campaigns: what a clerk wrote and how it was decided upon.
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
                .query(CampaignRows::campaign)
                .optional();
    }

    /// Newest first.
    List<Campaign> newest(int limit) {
        return jdbc.sql("select * from notices.campaign order by id desc limit :limit")
                .param("limit", limit)
                .query(CampaignRows::campaign)
                .list();
    }
}
