package hitomado.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// 監査記録の検索 — pages of the trail, and whether the database still refuses to change it.
@Repository
@Transactional(readOnly = true)
public class AuditSearch {
    /// Events on one page.
    public static final int PAGE = 50;

    /// Counting stops here; whoever finds more asks more narrowly.
    public static final int MOST = 10_000;

    private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditSearch(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// 監査記録 — one line with all it says.
    public record Line(
            long id,
            Instant at,
            AuditKind kind,
            String actor,
            String actorLabel,
            @Nullable String represented,
            @Nullable String basis,
            @Nullable String subject,
            Map<String, String> detail) {
        public Line {
            detail = Map.copyOf(detail);
        }
    }

    /// 一頁.
    ///
    /// @param total rows that fit, at most [#MOST]
    public record Found(List<Line> lines, int page, int total) {
        public Found {
            lines = List.copyOf(lines);
        }

        /// Whether counting stopped.
        public boolean more() {
            return total >= MOST;
        }
    }

    /// Newest first; pages from 1.
    public Found find(AuditFilter filter, int page) {
        var params = new LinkedHashMap<String, Object>();
        var where = AuditConditions.where(filter, params);
        var number = Math.clamp(page, 1, MOST / PAGE);
        var total = jdbc.sql("select count(*) from (select from platform.audit_event where " + where
                        + " limit :most) as found")
                .params(params)
                .param("most", MOST)
                .query(Integer.class)
                .single();
        var lines = jdbc.sql("""
                        select id, at, kind, actor, actor_label, represented, basis, subject, detail
                        from platform.audit_event where\s""" + where + " order by id desc limit :limit offset :offset")
                .params(params)
                .param("limit", PAGE)
                .param("offset", (number - 1) * PAGE)
                .query(this::line)
                .list();
        return new Found(lines, number, total);
    }

    private Line line(ResultSet rs, int row) throws SQLException {
        return new Line(
                rs.getLong("id"),
                rs.getTimestamp("at").toInstant(),
                AuditKind.valueOf(rs.getString("kind")),
                rs.getString("actor"),
                rs.getString("actor_label"),
                rs.getString("represented"),
                rs.getString("basis"),
                rs.getString("subject"),
                json.readValue(rs.getString("detail"), DETAIL));
    }

    /// The newest name of each actor that the trail knows.
    public Map<String, String> labels(Collection<String> actors) {
        return jdbc
                .sql("""
                        select a.actor, e.actor_label from unnest(:actors) as a (actor) join lateral (
                            select actor_label from platform.audit_event where actor = a.actor order by id desc limit 1) e on true
                        """)
                .param("actors", Set.copyOf(actors).toArray(String[]::new))
                .query((rs, n) -> Map.entry(rs.getString("actor"), rs.getString("actor_label")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether both triggers that refuse to change, remove or empty the trail are there and on.
    public boolean guarded() {
        return jdbc.sql("""
                        select count(*) = 2 from pg_trigger
                        where tgrelid = 'platform.audit_event'::regclass and not tgisinternal and tgenabled in ('O', 'A')
                          and tgname in ('audit_event_is_append_only', 'audit_event_is_never_truncated')
                        """).query(Boolean.class).single();
    }
}
