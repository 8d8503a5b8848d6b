package hitomado.identity;

import hitomado.platform.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of addresses and of claims that wait for their code.
@Repository
class MailContactStore {
    private final JdbcClient jdbc;

    MailContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Claim(MailContact contact, String code, Instant expiresAt, int tries) {}

    /// A code about to be mailed.
    record NewClaim(MailContact contact, String code, Instant expiresAt, LocalDate day) {}

    Optional<MailContact> find(UUID account) {
        return jdbc.sql("select account_id, address, lang from identity.mail_contact where account_id = :id")
                .param("id", account)
                .query(MailContactStore::contact)
                .optional();
    }

    /// Contacts of accounts (`resident:…`) and of the accounts bound to persons (`person:…`).
    List<MailContact> of(Collection<String> keys) {
        return jdbc.sql("""
                        select c.account_id, c.address, c.lang from identity.mail_contact c
                        join identity.resident_account a on a.id = c.account_id
                        where 'resident:' || a.id = any (:keys) or 'person:' || a.person_ref = any (:keys)
                        union all
                        select a.id, a.address, a.lang from identity.mail_account a
                        where 'resident:' || a.id = any (:keys)
                        order by 1
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(MailContactStore::contact)
                .list();
    }

    Map<String, MailContact> ofPersons(Collection<String> refs) {
        var found = new HashMap<String, MailContact>();
        jdbc.sql("""
                        select a.person_ref, c.account_id, c.address, c.lang from identity.mail_contact c
                        join identity.resident_account a on a.id = c.account_id
                        where a.person_ref = any (:refs)
                        """).param("refs", refs.toArray(String[]::new)).query(rs -> {
            found.put(rs.getString("person_ref"), contact(rs, 0));
        });
        return found;
    }

    /// False where too many codes were mailed on that day.
    boolean claim(NewClaim claim) {
        return jdbc.sql("""
                        insert into identity.mail_claim (account_id, address, lang, code, expires_at, day, sent)
                        values (:id, :address, :lang, :code, :expires, :day, 1)
                        on conflict (account_id) do update set address = excluded.address, lang = excluded.lang,
                            code = excluded.code, expires_at = excluded.expires_at, tries = 0, day = excluded.day,
                            sent = case when mail_claim.day = excluded.day then mail_claim.sent + 1 else 1 end
                        where mail_claim.day <> excluded.day or mail_claim.sent < 5
                        """)
                        .param("id", claim.contact().accountId())
                        .param("address", claim.contact().address())
                        .param("lang", claim.contact().lang().code())
                        .param("code", claim.code())
                        .param("expires", Timestamp.from(claim.expiresAt()))
                        .param("day", claim.day())
                        .update()
                == 1;
    }

    /// The claim, locked; a used one has no code.
    Optional<Claim> lockClaim(UUID account) {
        return jdbc.sql("""
                        select account_id, address, lang, code, expires_at, tries from identity.mail_claim
                        where account_id = :id and code <> '' for update
                        """)
                .param("id", account)
                .query((rs, n) -> new Claim(
                        contact(rs, n),
                        rs.getString("code"),
                        rs.getTimestamp("expires_at").toInstant(),
                        rs.getInt("tries")))
                .optional();
    }

    void tried(UUID account) {
        jdbc.sql("update identity.mail_claim set tries = tries + 1 where account_id = :id")
                .param("id", account)
                .update();
    }

    void confirm(MailContact contact, Instant at) {
        jdbc.sql("""
                        insert into identity.mail_contact (account_id, address, lang, confirmed_at)
                        values (:id, :address, :lang, :at)
                        on conflict (account_id) do update set address = excluded.address, lang = excluded.lang,
                            confirmed_at = excluded.confirmed_at
                        """)
                .param("id", contact.accountId())
                .param("address", contact.address())
                .param("lang", contact.lang().code())
                .param("at", Timestamp.from(at))
                .update();
        forgetClaim(contact.accountId());
    }

    /// The count of codes of the day stays.
    void forgetClaim(UUID account) {
        jdbc.sql("update identity.mail_claim set code = '', address = '' where account_id = :id")
                .param("id", account)
                .update();
    }

    boolean remove(UUID account) {
        forgetClaim(account);
        return jdbc.sql("delete from identity.mail_contact where account_id = :id")
                        .param("id", account)
                        .update()
                == 1;
    }

    private static MailContact contact(ResultSet rs, int row) throws SQLException {
        return new MailContact(
                rs.getObject("account_id", UUID.class), rs.getString("address"), Lang.ofCode(rs.getString("lang")));
    }
}
