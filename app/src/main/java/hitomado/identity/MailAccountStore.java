package hitomado.identity;

import hitomado.platform.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of mail accounts and of sign-ups that wait for their code.
@Repository
class MailAccountStore {
    private final JdbcClient jdbc;

    MailAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A sign-up; its account's id is its own.
    record SignUp(MailAccount account, String code, Instant until, int tries, boolean proved) {}

    /// Compared here and not in SQL: in layer `internet` the database cannot read addresses.
    int countSince(String address, Instant since) {
        return (int) jdbc
                .sql("select address from identity.mail_sign_up where created_at > :since")
                .param("since", Timestamp.from(since))
                .query(String.class)
                .list()
                .stream()
                .filter(address::equalsIgnoreCase)
                .count();
    }

    /// Old ones go when a new one comes; those of the last day are counted.
    void begin(SignUp signUp, Instant now) {
        jdbc.sql("delete from identity.mail_sign_up where created_at < :before")
                .param("before", Timestamp.from(now.minusSeconds(172_800)))
                .update();
        jdbc.sql("""
                        insert into identity.mail_sign_up (id, address, lang, code, created_at, expires_at)
                        values (:id, :address, :lang, :code, :now, :until)
                        """)
                .param("id", signUp.account().id())
                .param("address", signUp.account().address())
                .param("lang", signUp.account().lang().code())
                .param("code", signUp.code())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(signUp.until()))
                .update();
    }

    Optional<SignUp> lock(UUID id) {
        return jdbc.sql("select * from identity.mail_sign_up where id = :id for update")
                .param("id", id)
                .query(MailAccountStore::signUp)
                .optional();
    }

    Optional<SignUp> find(UUID id) {
        return jdbc.sql("select * from identity.mail_sign_up where id = :id")
                .param("id", id)
                .query(MailAccountStore::signUp)
                .optional();
    }

    void tried(UUID id) {
        jdbc.sql("update identity.mail_sign_up set tries = tries + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void proved(UUID id) {
        jdbc.sql("update identity.mail_sign_up set proved = true where id = :id")
                .param("id", id)
                .update();
    }

    void open(MailAccount account, Instant now) {
        jdbc.sql("""
                        insert into identity.mail_account (id, address, lang, created_at)
                        values (:id, :address, :lang, :now) on conflict (id) do nothing
                        """)
                .param("id", account.id())
                .param("address", account.address())
                .param("lang", account.lang().code())
                .param("now", Timestamp.from(now))
                .update();
        // counted on, but never proved again
        jdbc.sql("update identity.mail_sign_up set expires_at = created_at, code = '' where id = :id")
                .param("id", account.id())
                .update();
    }

    Optional<MailAccount> findAccount(UUID id) {
        return jdbc.sql("select id, address, lang from identity.mail_account where id = :id")
                .param("id", id)
                .query(MailAccountStore::account)
                .optional();
    }

    private static SignUp signUp(ResultSet rs, int row) throws SQLException {
        return new SignUp(
                account(rs, row),
                rs.getString("code"),
                rs.getTimestamp("expires_at").toInstant(),
                rs.getInt("tries"),
                rs.getBoolean("proved"));
    }

    private static MailAccount account(ResultSet rs, int row) throws SQLException {
        return new MailAccount(
                rs.getObject("id", UUID.class), rs.getString("address"), Lang.ofCode(rs.getString("lang")));
    }
}
