package hitomado.identity.card.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AuthorityStore {
    private final JdbcClient jdbc;

    AuthorityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param revokedAt null while it is in force
    record Entry(
            BigInteger number,
            byte[] certificate,
            byte[] key,
            @Nullable Instant revokedAt) {
        X509CertificateHolder holder() {
            try {
                return new X509CertificateHolder(certificate);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Optional<AuthorityKeys> findKeys() {
        return jdbc.sql("select root, certificate, key from identity.pretend_authority")
                .query((rs, n) ->
                        AuthorityKeys.read(rs.getBytes("root"), rs.getBytes("certificate"), rs.getBytes("key")))
                .optional();
    }

    /// Two nodes that start at once end with the keys of one of them.
    AuthorityKeys keep(AuthorityKeys made) {
        try {
            jdbc.sql("""
                            insert into identity.pretend_authority (root, certificate, key)
                            values (:root, :certificate, :key) on conflict do nothing
                            """)
                    .param("root", made.root().getEncoded())
                    .param("certificate", made.certificate().getEncoded())
                    .param("key", made.key().getEncoded())
                    .update();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return findKeys().orElseThrow();
    }

    /// The certificate that is on the chip.
    Optional<Entry> findOnCard(String card) {
        return jdbc.sql("select * from identity.pretend_certificate where card = :card and on_card")
                .param("card", card)
                .query(AuthorityStore::entry)
                .optional();
    }

    BigInteger nextNumber() {
        return BigInteger.valueOf(jdbc.sql("select nextval('identity.pretend_certificate_number')")
                .query(Long.class)
                .single());
    }

    void add(String card, Entry entry) {
        jdbc.sql("""
                        insert into identity.pretend_certificate (number, card, certificate, key)
                        values (:number, :card, :certificate, :key)
                        """)
                .param("number", entry.number())
                .param("card", card)
                .param("certificate", entry.certificate())
                .param("key", entry.key())
                .update();
    }

    void revoke(String card, Instant at) {
        jdbc.sql("update identity.pretend_certificate set revoked_at = :at where card = :card and revoked_at is null")
                .param("at", Timestamp.from(at))
                .param("card", card)
                .update();
    }

    void forget(String card, Instant at) {
        jdbc.sql("""
                        update identity.pretend_certificate
                        set revoked_at = coalesce(revoked_at, :at), on_card = false where card = :card and on_card
                        """).param("at", Timestamp.from(at)).param("card", card).update();
    }

    Optional<Entry> find(BigInteger number) {
        return jdbc.sql("select * from identity.pretend_certificate where number = :number")
                .param("number", number)
                .query(AuthorityStore::entry)
                .optional();
    }

    List<Entry> revoked() {
        return jdbc.sql("select * from identity.pretend_certificate where revoked_at is not null order by number")
                .query(AuthorityStore::entry)
                .list();
    }

    private static Entry entry(ResultSet rs, int row) throws SQLException {
        var revoked = rs.getTimestamp("revoked_at");
        return new Entry(
                rs.getBigDecimal("number").toBigInteger(),
                rs.getBytes("certificate"),
                rs.getBytes("key"),
                revoked == null ? null : revoked.toInstant());
    }
}
