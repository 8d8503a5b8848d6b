package hitomado.casework;

import hitomado.platform.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of the history, which only grows.
@Repository
class CaseHistoryStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseHistoryStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Adds what an actor did now; the version is the case's own at this moment.
    void tell(CaseId id, String kind, Actor who, String text) {
        tell(id, new CaseEntry(clock.instant(), kind, who.key(), who.label(), text, 0));
    }

    void tell(CaseId id, CaseEntry entry) {
        jdbc.sql("""
                        insert into casework.history (case_id, at, kind, actor, actor_label, text, version)
                        select id, :at, :kind, :actor, :label, :text, version from casework.case_file where id = :id
                        """)
                .param("id", id.value())
                .param("at", Timestamp.from(entry.at()))
                .param("kind", entry.kind())
                .param("actor", entry.actor())
                .param("label", entry.actorLabel())
                .param("text", entry.text())
                .update();
    }

    List<CaseEntry> of(CaseId id) {
        return since(id, -1);
    }

    /// What happened after a version of the case.
    List<CaseEntry> since(CaseId id, int version) {
        return jdbc.sql("""
                        select at, kind, actor, actor_label, text, version from casework.history
                        where case_id = :id and version > :version order by id
                        """)
                .param("id", id.value())
                .param("version", version)
                .query((rs, n) -> new CaseEntry(
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("kind"),
                        rs.getString("actor"),
                        rs.getString("actor_label"),
                        rs.getString("text"),
                        rs.getInt("version")))
                .list();
    }
}
