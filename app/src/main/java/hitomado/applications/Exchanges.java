package hitomado.applications;

import hitomado.platform.Actor;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// やりとり履歴 — what happened to all applications that an actor may see, in the order of time.
@Service
public class Exchanges {
    /// On one page.
    public static final int PAGE = 20;

    private static final String SEEN = """
            from applications.application a
            join applications.submission s on s.id = a.submission_id
            join applications.status_event e on e.application_id = a.id
            where a.submission_id in (select v.submission_id from applications.viewer v where v.viewer = any (:viewers))
            """;

    private final JdbcClient jdbc;
    private final Viewers viewers;

    Exchanges(JdbcClient jdbc, Viewers viewers) {
        this.jdbc = jdbc;
        this.viewers = viewers;
    }

    /// Newest first; pages from 1. Reports of the office carry its number, what the filer did has none.
    @Transactional(readOnly = true)
    public Listed<Exchange> list(Actor who, int page) {
        var keys = viewers.keys(who);
        var number = Math.clamp(page, 1, 10_000);
        var rows = bound(
                        "select a.id, a.procedure, s.revision, e.at, e.kind, e.report is not null as office,"
                                + " case when s.basis = 'proxy' and s.actor like 'resident:%' then s.actor_label else '' end as proxy "
                                + SEEN
                                + " order by e.id desc limit :limit offset :offset",
                        keys)
                .param("limit", PAGE)
                .param("offset", (number - 1) * PAGE)
                .query((rs, n) -> new Exchange(
                        new ApplicationId(rs.getObject("id", UUID.class)),
                        rs.getString("procedure"),
                        rs.getInt("revision"),
                        rs.getTimestamp("at").toInstant(),
                        StepKind.valueOf(rs.getString("kind")),
                        rs.getBoolean("office"),
                        rs.getString("proxy")))
                .list();
        var total = bound("select count(*) " + SEEN, keys).query(Long.class).single();
        return new Listed<>(rows, number, total);
    }

    private JdbcClient.StatementSpec bound(String sql, Collection<String> keys) {
        return jdbc.sql(sql).param("viewers", keys.toArray(String[]::new));
    }
}
