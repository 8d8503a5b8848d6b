package hitomado.registry.changes;

import hitomado.registry.changes.ChangeStore.Entry;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SQL that uses up a 転出証明書情報: one message makes one 転入.
@Repository
class CertificateUse {
    private final JdbcClient jdbc;

    CertificateUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void use(UUID certificate, Entry change) {
        jdbc.sql(
                        "UPDATE registry.move_certificate SET used_at = :at, used_by_change = :change WHERE id = :id AND used_at IS NULL")
                .param("at", Timestamp.from(change.at()))
                .param("change", change.id())
                .param("id", certificate)
                .update();
    }

    /// The messages that name these people by 住民票コード: with the 転入 they have told what they had to tell.
    void useOf(Collection<String> residentCodes, Entry change) {
        jdbc.sql("""
                        UPDATE registry.move_certificate SET used_at = :at, used_by_change = :change
                        WHERE used_at IS NULL AND id IN (SELECT certificate_id FROM registry.move_certificate_person
                                                         WHERE resident_code = ANY(:codes::text[]))
                        """)
                .param("at", Timestamp.from(change.at()))
                .param("change", change.id())
                .param("codes", residentCodes.toArray(String[]::new))
                .update();
    }

    void giveBack(UUID cancelled) {
        jdbc.sql(
                        "UPDATE registry.move_certificate SET used_at = NULL, used_by_change = NULL WHERE used_by_change = :change")
                .param("change", cancelled)
                .update();
    }
}
