package hitomado.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 取り込めなかったもの — what arrived and could not become work, until it does.
@Repository
class IntakeFailures {
    private final JdbcClient jdbc;
    private final Clock clock;

    IntakeFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What came in: `application` or `reply`, and how people name it.
    record Arrival(UUID id, String kind, String reference) {}

    /// One that still waits.
    record Failure(Arrival arrival, String problem, Instant firstAt, int tries) {}

    void note(Arrival arrival, String problem) {
        jdbc.sql("""
                        insert into casework.intake_failure (arrival, kind, reference, problem, first_at, last_at)
                        values (:id, :kind, :reference, :problem, :now, :now)
                        on conflict (arrival) do update set problem = excluded.problem, last_at = excluded.last_at,
                            tries = intake_failure.tries + 1
                        """)
                .param("id", arrival.id())
                .param("kind", arrival.kind())
                .param("reference", arrival.reference())
                .param("problem", problem)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Without counting a try: something that waits elsewhere is seen again and again.
    void noteOnce(Arrival arrival, String problem) {
        jdbc.sql("""
                        insert into casework.intake_failure (arrival, kind, reference, problem, first_at, last_at)
                        values (:id, :kind, :reference, :problem, :now, :now) on conflict (arrival) do nothing
                        """)
                .param("id", arrival.id())
                .param("kind", arrival.kind())
                .param("reference", arrival.reference())
                .param("problem", problem)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void settle(UUID arrival) {
        jdbc.sql("delete from casework.intake_failure where arrival = :id")
                .param("id", arrival)
                .update();
    }

    List<Failure> all() {
        return jdbc.sql("""
                        select arrival, kind, reference, problem, first_at, tries from casework.intake_failure
                        order by first_at, arrival limit 100
                        """)
                .query((rs, n) -> new Failure(
                        new Arrival(
                                rs.getObject("arrival", UUID.class), rs.getString("kind"), rs.getString("reference")),
                        rs.getString("problem"),
                        rs.getTimestamp("first_at").toInstant(),
                        rs.getInt("tries")))
                .list();
    }
}
