package hitomado.platform.files;

import hitomado.platform.vault.Envelope;
import hitomado.platform.vault.SealedRows;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of stored files by their keys; a file of before the envelopes is sealed when its turn comes.
@Repository
public class SealedFiles implements SealedRows {
    private final JdbcClient jdbc;
    private final Envelope envelope;

    public SealedFiles(JdbcClient jdbc, Envelope envelope) {
        this.jdbc = jdbc;
        this.envelope = envelope;
    }

    static String place(UUID file) {
        return "platform.stored_file.content:" + file;
    }

    @Override
    public Map<String, Long> byKey() {
        var found = new HashMap<String, Long>();
        jdbc.sql("select coalesce(kek, '') as kek, count(*) as rows from platform.stored_file group by kek")
                .query(rs -> {
                    found.put(rs.getString("kek"), rs.getLong("rows"));
                });
        return found;
    }

    private record Row(UUID id, Envelope.@Nullable WrappedKey key) {}

    @Override
    public int renew(int most) {
        var keks = byKey().keySet().stream()
                .filter(kek -> !kek.isEmpty() && envelope.has(kek))
                .toArray(String[]::new);
        var rows = jdbc.sql("""
                        select id, kek, data_key from platform.stored_file
                        where kek is null or kek = any (:keks) and kek <> :current
                        order by id limit :most for update skip locked
                        """)
                .param("keks", keks)
                .param("current", envelope.current())
                .param("most", most)
                .query((rs, n) -> {
                    var kek = rs.getString("kek");
                    return new Row(
                            rs.getObject("id", UUID.class),
                            kek == null ? null : new Envelope.WrappedKey(kek, rs.getBytes("data_key")));
                })
                .list();
        rows.forEach(this::renew);
        return rows.size();
    }

    private void renew(Row row) {
        var key = row.key();
        if (key == null) {
            seal(row.id());
        } else {
            var again = envelope.rewrap(key, place(row.id()));
            jdbc.sql("update platform.stored_file set kek = :kek, data_key = :key where id = :id")
                    .param("id", row.id())
                    .param("kek", again.kek())
                    .param("key", again.bytes())
                    .update();
        }
    }

    private void seal(UUID id) {
        var plain = jdbc.sql("select content from platform.stored_file where id = :id")
                .param("id", id)
                .query((rs, n) -> rs.getBytes(1))
                .single();
        var sealed = envelope.seal(plain, place(id));
        jdbc.sql("update platform.stored_file set kek = :kek, data_key = :key, content = :content where id = :id")
                .param("id", id)
                .param("kek", sealed.key().kek())
                .param("key", sealed.key().bytes())
                .param("content", sealed.content())
                .update();
    }
}
