package hitomado.applications;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of documents added to applications; the bytes lie in platform.files.
@Repository
class DocumentStore {
    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, List<FiledDocument>> of(Collection<UUID> applications) {
        var found = new HashMap<UUID, List<FiledDocument>>();
        jdbc.sql("""
                        select application_id, id, document, name, media_type, size, file from applications.document
                        where application_id = any (:ids) and removed_at is null order by id
                        """)
                .param("ids", applications.toArray(UUID[]::new))
                .query((rs, n) -> {
                    var document = new FiledDocument(
                            rs.getObject("id", UUID.class),
                            rs.getString("document"),
                            rs.getString("name"),
                            rs.getString("media_type"),
                            rs.getLong("size"),
                            rs.getObject("file", UUID.class));
                    return found.computeIfAbsent(rs.getObject("application_id", UUID.class), key -> new ArrayList<>())
                            .add(document);
                })
                .list();
        return found;
    }

    /// Whose document a stored file is.
    record Attached(ApplicationId application, String name) {}

    Optional<Attached> findByFile(UUID file) {
        return jdbc.sql("select application_id, name from applications.document where file = :file")
                .param("file", file)
                .query((rs, n) -> new Attached(
                        new ApplicationId(rs.getObject("application_id", UUID.class)), rs.getString("name")))
                .optional();
    }

    void insert(ApplicationId application, FiledDocument document, Instant at, String by) {
        jdbc.sql("""
                        insert into applications.document (id, application_id, document, name, media_type, size, file, at, by_label)
                        values (:id, :application, :document, :name, :type, :size, :file, :at, :by)
                        """)
                .param("id", document.id())
                .param("application", application.value())
                .param("document", document.document())
                .param("name", document.name())
                .param("type", document.mediaType())
                .param("size", document.size())
                .param("file", document.file())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }
}
