package hitomado.door;

import hitomado.door.Crossing.Answer;
import hitomado.door.Crossing.Request;
import hitomado.door.RequestStore.Kind;
import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The two ends of the queue where it lies in two databases; `kept = ''` marks at the inner end what came over.
@Repository
@InLayer({Layer.INTERNET, Layer.MYNUMBER})
@Transactional
class CrossingStore {
    /// What was given and not answered is given again, in case the puller died with it.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    CrossingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Outer end.
    List<Request> give(int most) {
        var now = clock.instant();
        return jdbc.sql("""
                        update door.fact_request set taken_at = :now
                        where id in (select id from door.fact_request
                                     where answered_at is null and expires_at > :now and sealed is not null
                                       and broken_at is null and (taken_at is null or taken_at < :stale)
                                     order by asked_at limit :most for update skip locked)
                        returning id, kind, asked_at, expires_at, sealed, office_key
                        """)
                .param("now", Timestamp.from(now))
                .param("stale", Timestamp.from(now.minus(PATIENCE)))
                .param("most", most)
                .query((rs, n) -> new Request(
                        rs.getObject("id", UUID.class),
                        Kind.valueOf(rs.getString("kind")),
                        rs.getTimestamp("asked_at").toInstant(),
                        rs.getTimestamp("expires_at").toInstant(),
                        rs.getBytes("sealed"),
                        rs.getString("office_key")))
                .list();
    }

    /// Outer end; an answer to a request that is gone goes nowhere.
    void keepAnswer(Answer answer) {
        jdbc.sql("update door.fact_request set answered_at = :now, sealed_answer = :answer where id = :id")
                .param("id", answer.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("answer", answer.sealed())
                .update();
    }

    /// Inner end: as if it had been asked here; one that is known already is only replaced where it was sealed anew.
    void takeOver(Request request) {
        jdbc.sql("""
                        insert into door.fact_request as r
                            (id, kind, asked_at, expires_at, sealed, office_key, kept)
                        values (:id, :kind, :asked, :expires, :sealed, :key, '')
                        on conflict (id) do update set expires_at = excluded.expires_at, sealed = excluded.sealed,
                            office_key = excluded.office_key, sealed_answer = null, answered_at = null, taken_at = null,
                            broken_at = null
                        where r.sealed <> excluded.sealed
                        """)
                .param("id", request.id())
                .param("kind", request.kind().name())
                .param("asked", Timestamp.from(request.askedAt()))
                .param("expires", Timestamp.from(request.expiresAt()))
                .param("sealed", request.sealed())
                .param("key", request.officeKey())
                .update();
    }

    /// Inner end: what is answered and not brought back yet; forgets what nobody waits for any more.
    List<Answer> answered(int most) {
        jdbc.sql("delete from door.fact_request where kept = '' and expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("""
                        select id, sealed_answer from door.fact_request
                        where kept = '' and sealed_answer is not null order by answered_at limit :most
                        """)
                .param("most", most)
                .query((rs, n) -> new Answer(rs.getObject("id", UUID.class), rs.getBytes("sealed_answer")))
                .list();
    }

    /// Inner end: the outer one has it.
    void forget(Answer answer) {
        jdbc.sql("delete from door.fact_request where id = :id and kept = '' and sealed_answer = :sealed")
                .param("id", answer.id())
                .param("sealed", answer.sealed())
                .update();
    }
}
