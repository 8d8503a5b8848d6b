package hitomado.identity.card;

import hitomado.identity.CardClaims;
import hitomado.identity.signature.RevocationProof;
import hitomado.platform.ids.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
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
                        insert into identity.signature_evidence (id, account_id, card_serial, signed_at, algorithm, hash, cms,
                            full_name, address, birth_date, sex, proof_kind, proof)
                        values (:id, :account, :serial, :at, 'CMS', :hash, :cms, :name, :address, :birthDate, :sex, :kind, :proof)
                        """)
                .param("id", evidence.id())
                .param("account", evidence.accountId())
                .param("serial", evidence.cardSerial())
                .param("at", Timestamp.from(evidence.signedAt()))
                .param("hash", evidence.hash())
                .param("cms", evidence.cms())
                .param("name", evidence.expected().fullName())
                .param("address", evidence.expected().address())
                .param("birthDate", evidence.expected().birthDate())
                .param("sex", evidence.expected().sex())
                .param("kind", evidence.proof().kind().name())
                .param("proof", evidence.proof().der())
                .update();
    }

    /// Empty also for signatures of the time before decision 0023, which had no certificate.
    Optional<SignatureEvidence> find(UUID id) {
        return jdbc.sql("select * from identity.signature_evidence where id = :id and cms is not null")
                .param("id", id)
                .query(SignatureStore::evidence)
                .optional();
    }

    private static SignatureEvidence evidence(ResultSet rs, int row) throws SQLException {
        return new SignatureEvidence(
                rs.getObject("id", UUID.class),
                rs.getObject("account_id", UUID.class),
                rs.getString("card_serial"),
                rs.getTimestamp("signed_at").toInstant(),
                rs.getBytes("hash"),
                rs.getBytes("cms"),
                new CardClaims(
                        rs.getString("full_name"),
                        rs.getString("address"),
                        rs.getObject("birth_date", LocalDate.class),
                        rs.getString("sex")),
                new RevocationProof(RevocationProof.Kind.valueOf(rs.getString("proof_kind")), rs.getBytes("proof")));
    }
}
