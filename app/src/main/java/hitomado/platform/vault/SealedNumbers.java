package hitomado.platform.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of 個人番号 and of the key of their digests.
@Repository
public class SealedNumbers implements SealedRows {
    static final String INDEX = "platform.index_key";

    private final JdbcClient jdbc;
    private final Envelope envelope;

    public SealedNumbers(JdbcClient jdbc, Envelope envelope) {
        this.jdbc = jdbc;
        this.envelope = envelope;
    }

    static String place(UUID holder) {
        return "platform.my_number.content:" + holder;
    }

    @Override
    public Map<String, Long> byKey() {
        var found = new HashMap<String, Long>();
        jdbc.sql("""
                        select kek, count(*) as rows
                        from (select kek from platform.my_number union all select kek from platform.index_key) k
                        group by kek
                        """).query(rs -> {
            found.put(rs.getString("kek"), rs.getLong("rows"));
        });
        return found;
    }

    @Override
    public int renew(int most) {
        var keks = byKey().keySet().stream().filter(envelope::has).toArray(String[]::new);
        return renewNumbers(keks, most) + renewIndex(keks);
    }

    private record Row(UUID holder, Envelope.WrappedKey key) {}

    private int renewNumbers(String[] keks, int most) {
        var rows = jdbc.sql("""
                        select holder, kek, data_key from platform.my_number
                        where kek = any (:keks) and kek <> :current order by holder limit :most for update skip locked
                        """)
                .param("keks", keks)
                .param("current", envelope.current())
                .param("most", most)
                .query((rs, n) -> new Row(
                        rs.getObject("holder", UUID.class),
                        new Envelope.WrappedKey(rs.getString("kek"), rs.getBytes("data_key"))))
                .list();
        for (var row : rows) {
            var key = envelope.rewrap(row.key(), place(row.holder()));
            jdbc.sql("update platform.my_number set kek = :kek, data_key = :key where holder = :holder")
                    .param("kek", key.kek())
                    .param("key", key.bytes())
                    .param("holder", row.holder())
                    .update();
        }
        return rows.size();
    }

    private int renewIndex(String[] keks) {
        return jdbc.sql("""
                        select kek, data_key from platform.index_key
                        where kek = any (:keks) and kek <> :current for update skip locked
                        """)
                .param("keks", keks)
                .param("current", envelope.current())
                .query((rs, n) -> new Envelope.WrappedKey(rs.getString("kek"), rs.getBytes("data_key")))
                .optional()
                .map(old -> envelope.rewrap(old, INDEX))
                .map(key -> jdbc.sql("update platform.index_key set kek = :kek, data_key = :key")
                        .param("kek", key.kek())
                        .param("key", key.bytes())
                        .update())
                .orElse(0);
    }
}
