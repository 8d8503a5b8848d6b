package hitomado.door.transport;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers that signed requests used; kept in the database so that a restart forgets none.
@Repository
class NonceStore {
    private final JdbcClient jdbc;

    NonceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where it was used before.
    boolean use(String nonce, Instant now) {
        return jdbc.sql("insert into door.nonce (nonce, at) values (:nonce, :now) on conflict do nothing")
                        .param("nonce", nonce)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void forget(Instant before) {
        jdbc.sql("delete from door.nonce where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
