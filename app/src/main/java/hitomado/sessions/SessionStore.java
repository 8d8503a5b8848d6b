package hitomado.sessions;

import hitomado.platform.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of sessions.
@Repository
class SessionStore {
    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One row of `sessions.session`.
    record Row(
            SessionId id,
            String lifeEvent,
            int revision,
            Channel channel,
            SessionState state,
            String owner,
            String ownerLabel,
            @Nullable String represented,
            UUID factsRequest,
            FactsStatus factsStatus,
            Instant begunAt,
            Instant touchedAt,
            @Nullable String filerRef,
            @Nullable UUID delegation) {}

    /// Inserts the session; empty where an open draft of the same life event stands in the way.
    Optional<SessionId> insert(Row row) {
        return jdbc.sql("""
                        insert into sessions.session (id, life_event, revision, channel, owner, owner_label, represented,
                            facts_request, begun_at, touched_at, delegation)
                        values (:id, :event, :revision, :channel, :owner, :label, :represented, :request, :at, :at,
                            :delegation)
                        on conflict do nothing returning id
                        """)
                .param("id", row.id.value())
                .param("event", row.lifeEvent)
                .param("revision", row.revision)
                .param("channel", row.channel.name())
                .param("owner", row.owner)
                .param("label", row.ownerLabel)
                .param("represented", row.represented)
                .param("request", row.factsRequest)
                .param("at", Timestamp.from(row.begunAt))
                .param("delegation", row.delegation)
                .query(UUID.class)
                .optional()
                .map(SessionId::new);
    }

    Optional<Row> find(SessionId id) {
        return jdbc.sql("select * from sessions.session where id = :id")
                .param("id", id.value())
                .query(SessionStore::row)
                .optional();
    }

    /// What a proxy's session is about.
    record Delegated(UUID delegation, String lifeEvent) {}

    /// Where this owner began it for somebody else.
    Optional<Delegated> findDelegated(SessionId id, String owner) {
        return jdbc.sql("""
                        select delegation, life_event from sessions.session
                        where id = :id and owner = :owner and delegation is not null
                        """)
                .param("id", id.value())
                .param("owner", owner)
                .query((rs, n) -> new Delegated(rs.getObject("delegation", UUID.class), rs.getString("life_event")))
                .optional();
    }

    /// The session, locked until the transaction ends.
    Optional<Row> lock(SessionId id) {
        return jdbc.sql("select * from sessions.session where id = :id for update")
                .param("id", id.value())
                .query(SessionStore::row)
                .optional();
    }

    Optional<SessionId> findOpen(String owner, String lifeEvent, @Nullable String represented) {
        return jdbc.sql("""
                        select id from sessions.session
                        where owner = :owner and life_event = :event and coalesce(represented, '') = :represented and state = 'OPEN'
                        """)
                .param("owner", owner)
                .param("event", lifeEvent)
                .param("represented", represented == null ? "" : represented)
                .query(UUID.class)
                .optional()
                .map(SessionId::new);
    }

    /// Open sessions the actor takes part in, last touched first; a supporter's part ends with the day. What was begun
    /// for somebody else is found by the delegation, never among one's own.
    List<Row> openOf(String actor, Instant today) {
        return jdbc.sql("""
                        select s.* from sessions.session s
                        join sessions.party p on p.session_id = s.id
                        where p.actor = :actor and s.state = 'OPEN' and s.delegation is null and (p.role <> 'SUPPORTER' or p.joined_at >= :today)
                        order by s.touched_at desc limit 20
                        """)
                .param("actor", actor)
                .param("today", Timestamp.from(today))
                .query(SessionStore::row)
                .list();
    }

    /// Those of the sessions that are still open, last touched first.
    List<Row> openAmong(Collection<SessionId> ids) {
        return jdbc.sql("""
                        select * from sessions.session where id = any(:ids::uuid[]) and state = 'OPEN'
                        order by touched_at desc
                        """)
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query(SessionStore::row)
                .list();
    }

    void setFactsStatus(SessionId id, FactsStatus status) {
        jdbc.sql("update sessions.session set facts_status = :status where id = :id")
                .param("id", id.value())
                .param("status", status.name())
                .update();
    }

    void setFiler(SessionId id, @Nullable String ref) {
        jdbc.sql("update sessions.session set filer_ref = :ref where id = :id")
                .param("id", id.value())
                .param("ref", ref)
                .update();
    }

    void setChannel(SessionId id, Channel channel) {
        jdbc.sql("update sessions.session set channel = :channel where id = :id")
                .param("id", id.value())
                .param("channel", channel.name())
                .update();
    }

    void setRevision(SessionId id, int revision) {
        jdbc.sql("update sessions.session set revision = :revision where id = :id")
                .param("id", id.value())
                .param("revision", revision)
                .update();
    }

    /// Submitted sessions by life event.
    Map<String, Long> submittedSince(Instant since) {
        var numbers = new HashMap<String, Long>();
        jdbc.sql("""
                        select life_event, count(*) as n from sessions.session
                        where state = 'SUBMITTED' and ended_at > :since group by life_event
                        """).param("since", Timestamp.from(since)).query(rs -> {
            numbers.put(rs.getString("life_event"), rs.getLong("n"));
        });
        return Map.copyOf(numbers);
    }

    /// Gives the session to somebody else and waits for the office's answer to a new request.
    void give(SessionId id, Actor to, UUID request) {
        jdbc.sql("""
                        update sessions.session set owner = :owner, owner_label = :label, facts_request = :request,
                            facts_status = 'WAITING'
                        where id = :id
                        """)
                .param("id", id.value())
                .param("owner", to.key())
                .param("label", to.label())
                .param("request", request)
                .update();
    }

    void touch(SessionId id, Instant at) {
        jdbc.sql("update sessions.session set touched_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Ends an open session; false where it had ended already.
    boolean end(SessionId id, SessionState state, Instant at) {
        return jdbc.sql("""
                        update sessions.session set state = :state, ended_at = :at, touched_at = :at
                        where id = :id and state = 'OPEN'
                        """)
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                new SessionId(rs.getObject("id", UUID.class)),
                rs.getString("life_event"),
                rs.getInt("revision"),
                Channel.valueOf(rs.getString("channel")),
                SessionState.valueOf(rs.getString("state")),
                rs.getString("owner"),
                rs.getString("owner_label"),
                rs.getString("represented"),
                rs.getObject("facts_request", UUID.class),
                FactsStatus.valueOf(rs.getString("facts_status")),
                rs.getTimestamp("begun_at").toInstant(),
                rs.getTimestamp("touched_at").toInstant(),
                rs.getString("filer_ref"),
                rs.getObject("delegation", UUID.class));
    }
}
