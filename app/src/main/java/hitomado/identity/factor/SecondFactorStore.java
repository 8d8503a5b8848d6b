package hitomado.identity.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorStore {
    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean enrolled(UUID account) {
        return jdbc.sql("""
                        select exists (select 1 from identity.second_factor
                            where account_id = :id and confirmed_at is not null)
                        """).param("id", account).query(Boolean.class).single();
    }

    List<String> roles(UUID account) {
        return jdbc.sql("select role from identity.staff_role where account_id = :id")
                .param("id", account)
                .query((rs, n) -> rs.getString("role"))
                .list();
    }

    /// A secret that is not in force yet; one in force stays.
    void propose(UUID account, String sealed) {
        jdbc.sql("""
                        insert into identity.second_factor (account_id, secret) values (:id, :secret)
                        on conflict (account_id) do update set secret = excluded.secret
                        where identity.second_factor.confirmed_at is null
                        """).param("id", account).param("secret", sealed).update();
    }

    Optional<String> findSecret(UUID account, boolean confirmed) {
        return jdbc.sql("""
                        select secret from identity.second_factor
                        where account_id = :id and (confirmed_at is not null) = :confirmed
                        """)
                .param("id", account)
                .param("confirmed", confirmed)
                .query((rs, n) -> rs.getString("secret"))
                .optional();
    }

    void confirm(UUID account, Instant at) {
        jdbc.sql("update identity.second_factor set confirmed_at = :at where account_id = :id")
                .param("id", account)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Takes a step once: a code that was used, or an older one, is refused by the database.
    boolean take(UUID account, long step) {
        return jdbc.sql(
                                "update identity.second_factor set last_step = :step where account_id = :id and last_step < :step")
                        .param("id", account)
                        .param("step", step)
                        .update()
                == 1;
    }

    void remove(UUID account) {
        jdbc.sql("delete from identity.recovery_code where account_id = :id")
                .param("id", account)
                .update();
        jdbc.sql("delete from identity.second_factor where account_id = :id")
                .param("id", account)
                .update();
    }

    void recovery(UUID account, List<String> hashes) {
        jdbc.sql("""
                        insert into identity.recovery_code (account_id, hash) select :id, hash from unnest(:hashes) as hash
                        """)
                .param("id", account)
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }

    boolean takeRecovery(UUID account, String hash) {
        return jdbc.sql("delete from identity.recovery_code where account_id = :id and hash = :hash")
                        .param("id", account)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int recoveryLeft(UUID account) {
        return jdbc.sql("select count(*) from identity.recovery_code where account_id = :id")
                .param("id", account)
                .query(Integer.class)
                .single();
    }
}
