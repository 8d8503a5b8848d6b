package hitomado.platform.files;

import hitomado.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class FileStore {
    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Nested, that is behind a savepoint: an insert that fails does not spoil the caller's transaction.
    @Transactional(propagation = Propagation.NESTED)
    void insert(StoredFile file, ScanState scan, byte[] content) {
        jdbc.sql("""
                        insert into platform.stored_file (id, name, media_type, size, sha256, stored_at, scan, content)
                        values (:id, :name, :type, :size, :sha256, :at, :scan, :content)
                        """)
                .param("id", file.id().value())
                .param("name", file.name())
                .param("type", file.kind().mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", Timestamp.from(file.storedAt()))
                .param("scan", scan.name())
                .param("content", content)
                .update();
    }

    Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select id, name, media_type, size, sha256, stored_at from platform.stored_file where id = :id")
                .param("id", id.value())
                .query((rs, n) -> file(rs))
                .optional();
    }

    byte[] content(FileId id) {
        return jdbc.sql("select content from platform.stored_file where id = :id")
                .param("id", id.value())
                .query((rs, n) -> rs.getBytes(1))
                .optional()
                .orElseThrow(() -> new NotFound("file " + id));
    }

    boolean remove(FileId id) {
        return jdbc.sql("delete from platform.stored_file where id = :id")
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private static StoredFile file(ResultSet rs) throws SQLException {
        return new StoredFile(
                new FileId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                MediaKind.ofMediaType(rs.getString("media_type")),
                rs.getInt("size"),
                rs.getString("sha256"),
                rs.getTimestamp("stored_at").toInstant());
    }
}
