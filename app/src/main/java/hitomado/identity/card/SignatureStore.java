package hitomado.identity.card;

import hitomado.platform.NotFound;
import hitomado.platform.ids.Ids;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SignatureStore {
    private final JdbcClient jdbc;
    private final Ids ids;

    SignatureStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    UUID newId() {
        return ids.next();
    }

    void add(SignatureEvidence evidence) {
        jdbc.sql("""
                        insert into identity.signature_evidence
                            (id, account_id, card_serial, signed_at, algorithm, hash, signature, public_key)
                        values (:id, :account, :serial, :at, :algorithm, :hash, :signature, :public)
                        """)
                .param("id", evidence.id())
                .param("account", evidence.accountId())
                .param("serial", evidence.cardSerial())
                .param("at", Timestamp.from(evidence.signedAt()))
                .param("algorithm", evidence.algorithm())
                .param("hash", evidence.hash())
                .param("signature", evidence.signature())
                .param("public", evidence.publicKey())
                .update();
    }

    SignatureEvidence evidence(UUID id) {
        return jdbc.sql("select * from identity.signature_evidence where id = :id")
                .param("id", id)
                .query((rs, n) -> new SignatureEvidence(
                        rs.getObject("id", UUID.class),
                        rs.getObject("account_id", UUID.class),
                        rs.getString("card_serial"),
                        rs.getTimestamp("signed_at").toInstant(),
                        rs.getString("algorithm"),
                        rs.getBytes("hash"),
                        rs.getBytes("signature"),
                        rs.getBytes("public_key")))
                .optional()
                .orElseThrow(() -> new NotFound("signature " + id));
    }
}
