package hitomado.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of the papers that were ordered.
@Repository
class CasePrintStore {
    private final JdbcClient jdbc;

    CasePrintStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Print print) {
        jdbc.sql("""
                        insert into casework.print (id, case_id, kind, delivers, title, text, masked, ordered_by,
                            ordered_label, ordered_at)
                        values (:id, :case, :kind, :delivers, :title, :text, :masked, :by, :label, :at)
                        """)
                .param("id", print.id())
                .param("case", print.about().value())
                .param("kind", print.kind().name())
                .param("delivers", print.delivers())
                .param("title", print.title())
                .param("text", print.text())
                .param("masked", print.masked())
                .param("by", print.orderedBy())
                .param("label", print.orderedLabel())
                .param("at", Timestamp.from(print.orderedAt()))
                .update();
    }

    Optional<Print> find(UUID id) {
        return jdbc.sql("select * from casework.print where id = :id")
                .param("id", id)
                .query(CasePrintStore::print)
                .optional();
    }

    List<Print> of(CaseId id) {
        return jdbc.sql("select * from casework.print where case_id = :id order by print.id")
                .param("id", id.value())
                .query(CasePrintStore::print)
                .list();
    }

    /// Ends it; false where it has ended already, so that a job that runs twice delivers once.
    boolean end(UUID id, Instant at, @Nullable UUID file) {
        return jdbc.sql("""
                        update casework.print set ended_at = :at, file = :file, problem = null
                        where id = :id and ended_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("file", file)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// What keeps it waiting (`endedAt` null) or ended it.
    void trouble(UUID id, String problem, String characters, @Nullable Instant endedAt) {
        jdbc.sql("""
                        update casework.print set problem = :problem, characters = :characters, ended_at = :ended
                        where id = :id and ended_at is null
                        """)
                .param("problem", problem)
                .param("characters", characters)
                .param("ended", endedAt == null ? null : Timestamp.from(endedAt))
                .param("id", id)
                .update();
    }

    private static Print print(ResultSet rs, int n) throws SQLException {
        var ended = rs.getTimestamp("ended_at");
        return new Print(
                rs.getObject("id", UUID.class),
                new CaseId(rs.getObject("case_id", UUID.class)),
                Print.Kind.valueOf(rs.getString("kind")),
                rs.getBoolean("delivers"),
                rs.getString("title"),
                rs.getString("text"),
                rs.getBoolean("masked"),
                rs.getString("ordered_by"),
                rs.getString("ordered_label"),
                rs.getTimestamp("ordered_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                rs.getObject("file", UUID.class),
                rs.getString("problem"),
                rs.getString("characters"));
    }
}
