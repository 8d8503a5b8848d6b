package hitomado.platform.files;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is known of each file's scan.
@Repository
class VirusScanStore {
    private final JdbcClient jdbc;

    VirusScanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<FileId, ScanState> states(Collection<FileId> files) {
        var found = new HashMap<FileId, ScanState>();
        jdbc.sql("select id, scan from platform.stored_file where id = any (:ids)")
                .param("ids", files.stream().map(FileId::value).toArray(UUID[]::new))
                .query(rs -> {
                    found.put(new FileId(rs.getObject("id", UUID.class)), ScanState.valueOf(rs.getString("scan")));
                });
        return found;
    }

    Optional<ScanState> find(FileId file) {
        return Optional.ofNullable(states(List.of(file)).get(file));
    }

    /// False where the file is gone or was judged meanwhile; a verdict is never taken back.
    boolean set(FileId file, ScanState state, String found, Instant at) {
        return jdbc.sql("""
                                update platform.stored_file set scan = :scan, found = :found, scanned_at = :at
                                where id = :id and scan in ('WAITING', 'HELD')
                                """)
                        .param("id", file.value())
                        .param("scan", state.name())
                        .param("found", found)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Files without a verdict, the oldest first.
    List<FileId> oldestUnscanned(int most) {
        return jdbc.sql("""
                        select id from platform.stored_file where scan in ('WAITING', 'HELD') order by id limit :most
                        """)
                .param("most", most)
                .query((rs, n) -> new FileId(rs.getObject("id", UUID.class)))
                .list();
    }

    long unscanned() {
        return jdbc.sql("select count(*) from platform.stored_file where scan in ('WAITING', 'HELD')")
                .query(Long.class)
                .single();
    }
}
