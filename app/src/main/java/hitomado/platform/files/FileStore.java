package hitomado.platform.files;

import hitomado.platform.NotFound;
import hitomado.platform.vault.Envelope;
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
    private final Envelope envelope;

    FileStore(JdbcClient jdbc, Envelope envelope) {
        this.jdbc = jdbc;
        this.envelope = envelope;
    }

    /// Nested, that is behind a savepoint: an insert that fails does not spoil the caller's transaction.
    @Transactional(propagation = Propagation.NESTED)
    void insert(StoredFile file, ScanState scan, byte[] content) {
        var sealed = envelope.seal(content, SealedFiles.place(file.id().value()));
        jdbc.sql("""
                        insert into platform.stored_file (id, name, media_type, size, sha256, stored_at, scan, kek, data_key, content)
                        values (:id, :name, :type, :size, :sha256, :at, :scan, :kek, :key, :content)
                        """)
                .param("id", file.id().value())
                .param("name", file.name())
                .param("type", file.kind().mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", Timestamp.from(file.storedAt()))
                .param("scan", scan.name())
                .param("kek", sealed.key().kek())
                .param("key", sealed.key().bytes())
                .param("content", sealed.content())
                .update();
    }

    Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select id, name, media_type, size, sha256, stored_at from platform.stored_file where id = :id")
                .param("id", id.value())
                .query((rs, n) -> file(rs))
                .optional();
    }

    byte[] content(FileId id) {
        return jdbc.sql("select kek, data_key, content from platform.stored_file where id = :id")
                .param("id", id.value())
                .query((rs, n) -> opened(id, rs))
                .optional()
                .orElseThrow(() -> new NotFound("file " + id));
    }

    /// Files of before the envelopes are plain until [SealedFiles] has been there.
    private byte[] opened(FileId id, ResultSet rs) throws SQLException {
        var kek = rs.getString("kek");
        var content = rs.getBytes("content");
        if (kek == null) {
            return content;
        }
        var key = new Envelope.WrappedKey(kek, rs.getBytes("data_key"));
        return envelope.open(new Envelope.Sealed(key, content), SealedFiles.place(id.value()));
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
