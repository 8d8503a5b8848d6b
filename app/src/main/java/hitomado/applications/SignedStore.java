package hitomado.applications;

import hitomado.applications.CanonicalDocument.Part;
import hitomado.applications.CanonicalDocument.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads a submission back as it was when it was signed: first versions only, in the order of filing.
@Repository
class SignedStore {
    private final JdbcClient jdbc;

    SignedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// As [Signature#text] wrote it.
    Optional<String> findSignature(UUID submission) {
        return jdbc.sql("select signature from applications.submission where id = :id")
                .param("id", submission)
                .query(String.class)
                .optional();
    }

    byte[] document(UUID submission) {
        var parts = new ArrayList<Part>();
        for (var part : parts(submission)) {
            parts.add(new Part(part.procedure(), part.unit(), part.outcome(), rows(part.id())));
        }
        return jdbc.sql("select session_id::text, revision from applications.submission where id = :id")
                .param("id", submission)
                .query((rs, n) -> CanonicalDocument.of(rs.getString("session_id"), rs.getInt("revision"), parts))
                .single();
    }

    private record Stored(UUID id, String procedure, String unit, String outcome) {}

    private List<Stored> parts(UUID submission) {
        return jdbc.sql("""
                        select id, procedure, unit, outcome from applications.application
                        where submission_id = :submission order by id
                        """)
                .param("submission", submission)
                .query((rs, n) -> new Stored(
                        rs.getObject("id", UUID.class),
                        rs.getString("procedure"),
                        rs.getString("unit"),
                        rs.getString("outcome")))
                .list();
    }

    private List<Row> rows(UUID application) {
        return jdbc.sql("""
                        select item, fact, subject, value, source from applications.item
                        where application_id = :application and version = 1 order by position
                        """)
                .param("application", application)
                .query((rs, n) -> new Row(
                        rs.getString("item"),
                        rs.getString("fact"),
                        rs.getString("subject"),
                        rs.getString("value"),
                        rs.getString("source")))
                .list();
    }
}
