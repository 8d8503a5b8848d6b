package hitomado.door;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 事実の照会の受け渡し — a queue in the database; the resident's side asks and collects, the office's side takes and answers.
@Service
public class FactRequests {
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    FactRequests(JdbcClient jdbc, Clock clock, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /// Resident's side: puts the request into the queue; in profile `all` the office is woken after commit.
    @Transactional
    public void ask(UUID id, FactRequest request) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into door.fact_request (id, asked_at, expires_at, request)
                        values (:id, :now, :expires, cast(:request as jsonb))
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .param("request", json.writeValueAsString(Wire.of(request)))
                .update();
        events.publishEvent(new FactsAsked(id));
    }

    /// Resident's side: the answer, once; it is removed when collected.
    @Transactional
    public Optional<FactAnswer> collect(UUID id) {
        return jdbc.sql("""
                        delete from door.fact_request
                        where id = :id and answered_at is not null and expires_at > :now returning answer
                        """)
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .map(answer -> json.readValue(answer, FactAnswer.class));
    }

    /// Office's side: takes up to `most` waiting requests; two takers never get the same one.
    @Transactional
    public List<Taken> take(int most) {
        return jdbc.sql("""
                        update door.fact_request set taken_at = :now
                        where id in (select id from door.fact_request
                                     where answered_at is null and expires_at > :now
                                       and (taken_at is null or taken_at < :stale)
                                     order by asked_at limit :most for update skip locked)
                        returning id, request
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("stale", Timestamp.from(clock.instant().minusSeconds(30)))
                .param("most", most)
                .query((rs, n) -> new Taken(
                        rs.getObject("id", UUID.class),
                        json.readValue(rs.getString("request"), Wire.class).request()))
                .list();
    }

    /// Office's side: answers a taken request.
    @Transactional
    public void answer(UUID id, FactAnswer answer) {
        jdbc.sql("update door.fact_request set answered_at = :now, answer = cast(:answer as jsonb) where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("answer", json.writeValueAsString(answer))
                .update();
    }

    /// Removes what nobody collected in time; called by the sweeper.
    @Transactional
    public int removeExpired() {
        return jdbc.sql("delete from door.fact_request where expires_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// One request as the office takes it.
    public record Taken(UUID id, FactRequest request) {}
}
