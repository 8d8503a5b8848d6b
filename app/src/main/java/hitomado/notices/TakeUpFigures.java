package hitomado.notices;

import hitomado.eligibility.Entitlements;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Rights;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 案内の効果 — entitled, told, opened, applied, decided by programme and day.
@Service
@Transactional(readOnly = true)
public class TakeUpFigures {
    private static final int DAYS = 30;

    private final JdbcClient jdbc;
    private final Entitlements entitlements;
    private final SendStore sends;
    private final DeliveryStore deliveries;
    private final Clock clock;

    TakeUpFigures(JdbcClient jdbc, Entitlements entitlements, SendStore sends, DeliveryStore deliveries, Clock clock) {
        this.jdbc = jdbc;
        this.entitlements = entitlements;
        this.sends = sends;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// How many sends of a campaign are in a state.
    ///
    /// @param reason name of a [SkipReason]; empty for other states
    public record StateCount(String state, String reason, long count) {}

    /// How many envelopes of a channel are in a state.
    public record ChannelCount(Channel channel, String state, long count) {}

    /// Programmes about which somebody was told, by id.
    public List<TakeUp> all(Actor.Staff who) {
        see(who);
        record Told(String programme, long told, long opened, long applied, long decided) {}
        var days = days();
        return jdbc
                .sql("""
                        select programme, count(*) as told, count(opened_at) as opened, count(applied_at) as applied,
                            count(decided_at) as decided
                        from notices.inbox group by programme order by programme
                        """)
                .query((rs, n) -> new Told(
                        rs.getString("programme"),
                        rs.getLong("told"),
                        rs.getLong("opened"),
                        rs.getLong("applied"),
                        rs.getLong("decided")))
                .list()
                .stream()
                .map(one -> new TakeUp(
                        one.programme(),
                        entitlements.count(one.programme()),
                        one.told(),
                        one.opened(),
                        one.applied(),
                        one.decided(),
                        days.getOrDefault(one.programme(), List.of())))
                .toList();
    }

    private Map<String, List<TakeUp.Day>> days() {
        record Line(String programme, TakeUp.Day day) {}
        var since = LocalDate.now(clock)
                .minusDays(DAYS)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return jdbc
                .sql("""
                        select programme, (at at time zone :zone)::date as day, sum(told) as told, sum(opened) as opened,
                            sum(applied) as applied
                        from (select programme, told_at as at, 1 as told, 0 as opened, 0 as applied from notices.inbox
                              union all select programme, opened_at, 0, 1, 0 from notices.inbox where opened_at is not null
                              union all select programme, applied_at, 0, 0, 1 from notices.inbox where applied_at is not null) e
                        where at >= :since group by 1, 2 order by 1, 2
                        """)
                .param("zone", clock.getZone().getId())
                .param("since", Timestamp.from(since))
                .query((rs, n) -> new Line(
                        rs.getString("programme"),
                        new TakeUp.Day(
                                rs.getObject("day", LocalDate.class),
                                rs.getLong("told"),
                                rs.getLong("opened"),
                                rs.getLong("applied"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::programme, Collectors.mapping(Line::day, Collectors.toList())));
    }

    /// Whom a campaign for a programme would reach today at most.
    public long entitled(Actor.Staff who, String programme) {
        see(who);
        return entitlements.count(programme);
    }

    public List<StateCount> states(Actor.Staff who, CampaignId id) {
        see(who);
        return sends.counts(id).stream()
                .map(one -> new StateCount(one.state(), one.reason(), one.count()))
                .toList();
    }

    public List<ChannelCount> channels(Actor.Staff who) {
        see(who);
        return deliveries.counts().stream()
                .map(one -> new ChannelCount(one.channel(), one.state(), one.count()))
                .toList();
    }

    private static void see(Actor.Staff who) {
        Rights.demand(who, Permission.OUTREACH_READ);
    }
}
