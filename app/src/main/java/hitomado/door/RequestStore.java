package hitomado.door;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue in the database, for every kind of request.
@Repository
class RequestStore {
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Kind {
        FACTS,
        READINGS
    }

    record Waiting(UUID id, String request) {}

    void put(Kind kind, UUID id, String request) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into door.fact_request (id, kind, asked_at, expires_at, request)
                        values (:id, :kind, :now, :expires, cast(:request as jsonb))
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .param("request", request)
                .update();
    }

    /// The answer, which is removed with its request.
    ///
    /// @param actor who must have asked; empty where the caller has checked that
    Optional<String> collect(Kind kind, UUID id, String actor) {
        return jdbc.sql("""
                        delete from door.fact_request
                        where id = :id and kind = :kind and answered_at is not null and expires_at > :now
                          and (:actor = '' or request ->> 'actor' = :actor) returning answer
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("actor", actor)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    List<Waiting> take(Kind kind, int most) {
        return jdbc.sql("""
                        update door.fact_request set taken_at = :now
                        where id in (select id from door.fact_request
                                     where kind = :kind and answered_at is null and expires_at > :now
                                       and (taken_at is null or taken_at < :stale)
                                     order by asked_at limit :most for update skip locked)
                        returning id, request
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("stale", Timestamp.from(clock.instant().minusSeconds(30)))
                .param("kind", kind.name())
                .param("most", most)
                .query((rs, n) -> new Waiting(rs.getObject("id", UUID.class), rs.getString("request")))
                .list();
    }

    void answer(UUID id, String answer) {
        jdbc.sql("update door.fact_request set answered_at = :now, answer = cast(:answer as jsonb) where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("answer", answer)
                .update();
    }

    int removeExpired() {
        return jdbc.sql("delete from door.fact_request where expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
