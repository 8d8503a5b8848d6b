package hitomado.notices;

import hitomado.registry.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sends whose time has come: not at night, not of a campaign that was stopped.
@Repository
class DueSends {
    private static final String DUE = """
            select s.*, c.channels, c.quiet_until, c.per_week, c.expires_on
            from notices.send s join notices.campaign c on c.id = s.campaign_id
            where s.state = 'WAITING' and c.state = 'SENDING' and s.due_at <= :now
              and not case when c.quiet_from <= c.quiet_until then :time >= c.quiet_from and :time < c.quiet_until
                           else :time >= c.quiet_from or :time < c.quiet_until end
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DueSends(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The next that are due, person by person, locked; those that another node works on are left to it.
    List<WaitingSend> claim(int limit) {
        return due("order by s.receiver_id, s.id limit :limit for update of s skip locked")
                .param("limit", limit)
                .query((rs, n) -> waiting(rs))
                .list();
    }

    /// One of them, locked.
    List<WaitingSend> claim(UUID id) {
        return due("and s.id = :id for update of s skip locked")
                .param("id", id)
                .query((rs, n) -> waiting(rs))
                .list();
    }

    /// Ids of the next that are due, not locked.
    List<UUID> next(int limit) {
        return due("order by s.receiver_id, s.id limit :limit")
                .param("limit", limit)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    private JdbcClient.StatementSpec due(String end) {
        var now = clock.instant();
        return jdbc.sql(DUE + end)
                .param("now", Timestamp.from(now))
                .param("time", LocalTime.ofInstant(now, clock.getZone()));
    }

    /// Of a row of a send with what its campaign says.
    static WaitingSend waiting(ResultSet rs) throws SQLException {
        return new WaitingSend(
                rs.getObject("id", UUID.class),
                rs.getString("send_key"),
                new CampaignId(rs.getObject("campaign_id", UUID.class)),
                rs.getString("programme"),
                new ResidentId(rs.getObject("person_id", UUID.class)),
                new ResidentId(rs.getObject("receiver_id", UUID.class)),
                rs.getString("occasion"),
                rs.getObject("entitlement_id", UUID.class),
                rs.getObject("amount", Long.class),
                rs.getInt("revision"),
                release(rs.getString("release")),
                Arrays.stream((String[]) rs.getArray("channels").getArray())
                        .map(Channel::valueOf)
                        .toList(),
                rs.getObject("quiet_until", LocalTime.class),
                rs.getInt("per_week"),
                rs.getObject("expires_on", LocalDate.class));
    }

    private static @Nullable Release release(@Nullable String code) {
        return code == null ? null : Release.valueOf(code);
    }
}
