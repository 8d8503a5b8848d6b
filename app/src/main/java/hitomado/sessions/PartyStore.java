package hitomado.sessions;

import hitomado.platform.Acting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of those who take part in a session.
@Repository
class PartyStore {
    private final JdbcClient jdbc;

    PartyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds an actor, or renews the part of one who joins again; an owner stays the owner.
    void add(SessionId id, Acting who, PartyRole role, Instant at) {
        jdbc.sql("""
                        insert into sessions.party as p (session_id, actor, actor_label, role, joined_at)
                        values (:id, :actor, :label, :role, :at)
                        on conflict (session_id, actor) do update set joined_at = excluded.joined_at,
                            role = case when p.role = 'OWNER' then p.role else excluded.role end
                        """)
                .param("id", id.value())
                .param("actor", who.actor().key())
                .param("label", who.actor().label())
                .param("role", role.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(SessionId id, String actor) {
        jdbc.sql("delete from sessions.party where session_id = :id and actor = :actor")
                .param("id", id.value())
                .param("actor", actor)
                .update();
    }

    Optional<Party> find(SessionId id, String actor) {
        return jdbc.sql("""
                        select actor, actor_label, role, joined_at from sessions.party
                        where session_id = :id and actor = :actor
                        """)
                .param("id", id.value())
                .param("actor", actor)
                .query(PartyStore::row)
                .optional();
    }

    List<Party> of(SessionId id) {
        return jdbc.sql("""
                        select actor, actor_label, role, joined_at from sessions.party
                        where session_id = :id order by joined_at
                        """).param("id", id.value()).query(PartyStore::row).list();
    }

    private static Party row(ResultSet rs, int n) throws SQLException {
        return new Party(
                rs.getString("actor"),
                rs.getString("actor_label"),
                PartyRole.valueOf(rs.getString("role")),
                rs.getTimestamp("joined_at").toInstant());
    }
}
