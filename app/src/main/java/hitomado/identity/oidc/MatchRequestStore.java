package hitomado.identity.oidc;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MatchRequestStore {
    /// By then the request that asked has collected it itself.
    private static final int SECONDS = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    MatchRequestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID request, UUID account) {
        jdbc.sql("insert into identity.match_request (id, account_id, asked_at) values (:id, :account, :now)")
                .param("id", request)
                .param("account", account)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// The account that waits for it; empty where it was collected before.
    Optional<UUID> lock(UUID request) {
        return jdbc.sql("select account_id from identity.match_request where id = :id for update skip locked")
                .param("id", request)
                .query(UUID.class)
                .optional();
    }

    List<UUID> late(int most) {
        return jdbc.sql("select id from identity.match_request where asked_at < :before order by asked_at limit :most")
                .param("before", Timestamp.from(clock.instant().minusSeconds(SECONDS)))
                .param("most", most)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    void remove(UUID request) {
        jdbc.sql("delete from identity.match_request where id = :id")
                .param("id", request)
                .update();
    }
}
