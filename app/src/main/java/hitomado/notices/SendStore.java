package hitomado.notices;

import hitomado.eligibility.Entitled;
import hitomado.platform.ids.Ids;
import hitomado.registry.ResidentId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of sends: whom a campaign has to tell, and what became of each.
@Repository
class SendStore {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    SendStore(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /// The key of a person, a programme and an occasion, for ever.
    static String key(Entitled one) {
        return "outreach:" + one.programme() + ":" + one.person() + ":" + one.occasion();
    }

    /// Adds those who were not told; who waits in a campaign that was stopped, or was too late for one, is taken over.
    int add(CampaignId campaign, List<Entitled> entitled) {
        return jdbc.sql("""
                        insert into notices.send (id, send_key, campaign_id, programme, person_id, receiver_id, occasion,
                            entitlement_id, amount, revision, state, due_at, changed_at)
                        select r.id, r.key, :campaign, r.programme, r.person, r.receiver, r.occasion, r.entitlement,
                            nullif(r.amount, '')::bigint, r.revision::int, 'WAITING', :now, :now
                        from unnest(:ids::uuid[], :keys::text[], :programmes::text[], :persons::uuid[], :receivers::uuid[],
                                    :occasions::text[], :entitlements::uuid[], :amounts::text[], :revisions::text[])
                             as r (id, key, programme, person, receiver, occasion, entitlement, amount, revision)
                        on conflict (send_key) do update set campaign_id = excluded.campaign_id, state = 'WAITING',
                            reason = '', due_at = excluded.due_at, changed_at = excluded.changed_at
                        where (send.state = 'SKIPPED' and send.reason in ('EXPIRED', 'ENDED'))
                           or (send.state in ('WAITING', 'HELD', 'STUCK') and send.campaign_id <> excluded.campaign_id)
                        """)
                .param("campaign", campaign.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", texts(entitled, one -> ids.next()))
                .param("keys", texts(entitled, SendStore::key))
                .param("programmes", texts(entitled, Entitled::programme))
                .param("persons", texts(entitled, Entitled::person))
                .param("receivers", texts(entitled, Entitled::receiver))
                .param("occasions", texts(entitled, Entitled::occasion))
                .param("entitlements", texts(entitled, Entitled::id))
                .param("amounts", texts(entitled, one -> Objects.requireNonNullElse(one.amount(), "")))
                .param("revisions", texts(entitled, Entitled::revision))
                .update();
    }

    private static <T> String[] texts(List<T> all, Function<T, Object> value) {
        return all.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    /// Writes what became of each.
    void settle(Map<WaitingSend, SendState> states) {
        var now = clock.instant();
        var sends = List.copyOf(states.keySet());
        var ends = sends.stream().map(states::get).toList();
        jdbc.sql("""
                        update notices.send s set state = r.state, reason = r.reason, due_at = r.due::timestamptz, changed_at = :now
                        from unnest(:ids::uuid[], :states::text[], :reasons::text[], :dues::text[]) as r (id, state, reason, due)
                        where s.id = r.id
                        """)
                .param("now", Timestamp.from(now))
                .param("ids", texts(sends, WaitingSend::id))
                .param("states", texts(ends, SendState::code))
                .param("reasons", texts(ends, SendState::reasonCode))
                .param("dues", texts(ends, end -> end instanceof SendState.Waiting(var due) ? due : now))
                .update();
    }

    /// A fault: tried again later; after `most` tries somebody has to look.
    void failed(UUID id, String fault, int most, Instant again) {
        jdbc.sql("""
                        update notices.send set tries = tries + 1, due_at = :again, changed_at = :now,
                            state = case when tries + 1 >= :most then 'STUCK' else state end,
                            reason = case when tries + 1 >= :most then :fault else reason end
                        where id = :id and state = 'WAITING'
                        """)
                .param("again", Timestamp.from(again))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .param("fault", fault)
                .param("id", id)
                .update();
    }

    /// Stuck ones wait again.
    int again(CampaignId campaign) {
        return jdbc.sql("""
                        update notices.send set state = 'WAITING', reason = '', tries = 0, due_at = :now, changed_at = :now
                        where campaign_id = :campaign and state = 'STUCK'
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("campaign", campaign.value())
                .update();
    }

    /// Nobody decided about them while the campaign ran.
    int expireHeld(LocalDate today) {
        return jdbc.sql("""
                        update notices.send s set state = 'SKIPPED', reason = 'EXPIRED', changed_at = :now
                        from notices.campaign c
                        where c.id = s.campaign_id and s.state = 'HELD' and c.state = 'SENDING' and c.expires_on < :today
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("today", today)
                .update();
    }

    /// One count a state, and for skipped ones a reason.
    record Count(String state, String reason, long count) {}

    List<Count> counts(CampaignId campaign) {
        return jdbc.sql("""
                        select state, case state when 'SKIPPED' then reason else '' end as reason, count(*) as n
                        from notices.send where campaign_id = :campaign group by 1, 2 order by 1, 2
                        """)
                .param("campaign", campaign.value())
                .query((rs, n) -> new Count(rs.getString("state"), rs.getString("reason"), rs.getLong("n")))
                .list();
    }

    /// The days of the last week on which each of these people was told something.
    Map<ResidentId, Set<LocalDate>> toldDays(List<ResidentId> receivers, LocalDate today) {
        var since = today.minusDays(6).atStartOfDay(clock.getZone()).toInstant();
        record Told(ResidentId receiver, LocalDate day) {}
        return jdbc
                .sql("""
                        select distinct receiver_id, (told_at at time zone :zone)::date as day from notices.inbox
                        where receiver_id = any (:receivers::uuid[]) and told_at >= :since
                        """)
                .param("zone", clock.getZone().getId())
                .param("receivers", texts(receivers, one -> one))
                .param("since", Timestamp.from(since))
                .query((rs, n) -> new Told(
                        new ResidentId(rs.getObject("receiver_id", UUID.class)), rs.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::receiver, Collectors.mapping(Told::day, Collectors.toSet())));
    }
}
