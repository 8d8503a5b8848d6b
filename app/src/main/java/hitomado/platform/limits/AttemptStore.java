package hitomado.platform.limits;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of attempts.
@Repository
class AttemptStore {
    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One attempt, and how many this client has made since the beginning of the window, itself included.
    record Booked(long id, int recent) {}

    /// Books an attempt; one client's attempts are counted one after the other.
    Booked book(Allowance allowance, String client, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:client, 0))")
                .param("client", allowance + ":" + client)
                .query(rs -> {});
        var id = jdbc.sql(
                        "insert into platform.attempt (allowance, client, at) values (:allowance, :client, :now) returning id")
                .param("allowance", allowance.name())
                .param("client", client)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
        var recent = jdbc.sql(
                        "select count(*) from platform.attempt where allowance = :allowance and client = :client and at > :since")
                .param("allowance", allowance.name())
                .param("client", client)
                .param("since", Timestamp.from(now.minus(allowance.window())))
                .query(Integer.class)
                .single();
        return new Booked(id, recent);
    }

    void takeBack(long id) {
        jdbc.sql("delete from platform.attempt where id = :id").param("id", id).update();
    }

    int removeBefore(Instant at) {
        return jdbc.sql("delete from platform.attempt where at < :at")
                .param("at", Timestamp.from(at))
                .update();
    }
}
