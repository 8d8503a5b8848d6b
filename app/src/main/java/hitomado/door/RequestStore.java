package hitomado.door;

import hitomado.door.RequestSeal.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue in the database, for every kind of request; the rows hold sealed messages only.
@Repository
class RequestStore {
    private static final Duration LIFE = Duration.ofMinutes(15);

    /// As long as a draft may wait for somebody who comes back, so that its request can be asked again.
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Kind {
        FACTS,
        READINGS,
        REASONS
    }

    /// One request as it lies in the queue.
    ///
    /// @param plain request of a version that did not seal; null since
    record Row(
            Place place,
            byte @Nullable [] sealed,
            byte @Nullable [] answer,
            @Nullable String kept,
            @Nullable String plain,
            Instant expiresAt,
            @Nullable Instant brokenAt) {}

    void put(Place place, RequestSeal.Sealed sealed) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into door.fact_request (id, kind, asked_at, expires_at, sealed, office_key, kept)
                        values (:id, :kind, :now, :expires, :sealed, :key, :kept)
                        """)
                .param("id", place.id())
                .param("kind", place.kind().name())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .param("sealed", sealed.request())
                .param("key", sealed.officeKey())
                .param("kept", sealed.kept())
                .update();
    }

    /// Puts a request that is sealed anew in the place of its older self; whatever was answered is gone.
    void putAgain(Place place, RequestSeal.Sealed sealed) {
        jdbc.sql("""
                        update door.fact_request
                        set expires_at = :expires, sealed = :sealed, office_key = :key, kept = :kept, request = null,
                            answer = null, sealed_answer = null, answered_at = null, taken_at = null, broken_at = null
                        where id = :id
                        """)
                .param("id", place.id())
                .param("expires", Timestamp.from(clock.instant().plus(LIFE)))
                .param("sealed", sealed.request())
                .param("key", sealed.officeKey())
                .param("kept", sealed.kept())
                .update();
    }

    Optional<Row> lock(UUID id) {
        return jdbc.sql("select * from door.fact_request where id = :id for update")
                .param("id", id)
                .query((rs, n) -> row(rs))
                .optional();
    }

    /// Rows of versions that did not seal.
    List<Row> lockPlain() {
        return jdbc.sql("select * from door.fact_request where sealed is null for update skip locked")
                .query((rs, n) -> row(rs))
                .list();
    }

    /// Marks up to `most` that were sealed to one of these keys.
    List<Row> take(Kind kind, List<String> keys, int most) {
        return jdbc.sql("""
                        update door.fact_request set taken_at = :now
                        where id in (select id from door.fact_request
                                     where kind = :kind and answered_at is null and expires_at > :now
                                       and office_key = any (:keys) and broken_at is null
                                       and (taken_at is null or taken_at < :stale)
                                     order by asked_at limit :most for update skip locked)
                        returning *
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("stale", Timestamp.from(clock.instant().minusSeconds(30)))
                .param("kind", kind.name())
                .param("keys", keys.toArray(String[]::new))
                .param("most", most)
                .query((rs, n) -> row(rs))
                .list();
    }

    void answer(UUID id, byte[] answer) {
        jdbc.sql("update door.fact_request set answered_at = :now, sealed_answer = :answer where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("answer", answer)
                .update();
    }

    void markBroken(UUID id) {
        jdbc.sql("update door.fact_request set broken_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from door.fact_request where id = :id").param("id", id).update();
    }

    /// Forgets answers that nobody collected in time; requests for facts stay to be asked again.
    int forgetExpired() {
        return jdbc.sql("""
                        update door.fact_request set sealed_answer = null, answered_at = null, taken_at = null
                        where expires_at <= :now and sealed_answer is not null
                        """).param("now", Timestamp.from(clock.instant())).update();
    }

    int removeOld() {
        return jdbc.sql("""
                        delete from door.fact_request
                        where (kind <> 'FACTS' and expires_at <= :now) or asked_at <= :longAgo
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("longAgo", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static Row row(ResultSet rs) throws SQLException {
        var broken = rs.getTimestamp("broken_at");
        return new Row(
                new Place(Kind.valueOf(rs.getString("kind")), rs.getObject("id", UUID.class)),
                rs.getBytes("sealed"),
                rs.getBytes("sealed_answer"),
                rs.getString("kept"),
                rs.getString("request"),
                rs.getTimestamp("expires_at").toInstant(),
                broken == null ? null : broken.toInstant());
    }
}
