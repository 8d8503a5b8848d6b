package hitomado.identity.oidc;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OidcSubjectStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    OidcSubjectStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<UUID> find(String issuer, String subject) {
        return jdbc.sql("select account_id from identity.oidc_subject where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    /// False where the subject came in by another window at the same moment.
    boolean add(String issuer, String subject, UUID account) {
        return jdbc.sql("""
                        insert into identity.oidc_subject (issuer, subject, account_id, created_at)
                        values (:issuer, :subject, :account, :now) on conflict do nothing
                        """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Whether nobody has come back to the account since it was made.
    boolean isFresh(UUID account) {
        return jdbc.sql("select created_at = signed_in_at from identity.resident_account where id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    /// Lets everything that opened one account open the other.
    void move(UUID from, UUID to) {
        jdbc.sql("update identity.oidc_subject set account_id = :to where account_id = :from")
                .param("to", to)
                .param("from", from)
                .update();
    }
}
