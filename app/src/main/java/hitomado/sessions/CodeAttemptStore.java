package hitomado.sessions;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of attempts at codes.
@Repository
class CodeAttemptStore {
    private final JdbcClient jdbc;

    CodeAttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One attempt, and how many this client has made since the beginning of the window, itself included.
    record Booked(long id, int recent) {}

    /// Books an attempt; one client's attempts are counted one after the other.
    Booked book(String client, Instant now, Instant since) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:client, 0))")
                .param("client", "code:" + client)
                .query(rs -> {});
        var id = jdbc.sql("insert into sessions.code_attempt (client, at) values (:client, :now) returning id")
                .param("client", client)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
        var recent = jdbc.sql("select count(*) from sessions.code_attempt where client = :client and at > :since")
                .param("client", client)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
        return new Booked(id, recent);
    }

    void takeBack(long id) {
        jdbc.sql("delete from sessions.code_attempt where id = :id")
                .param("id", id)
                .update();
    }

    int removeBefore(Instant at) {
        return jdbc.sql("delete from sessions.code_attempt where at < :at")
                .param("at", Timestamp.from(at))
                .update();
    }
}
