package hitomado.platform.audit.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The chain in the database.
final class SealStore {
    static final String BATCH = """
            select no, encode(previous, 'hex') as previous, ledger, columns, after_id, upto_id, sealed_at, key_id,
                ids, hashes, encode(hash, 'hex') as hash, encode(signature, 'hex') as signature
            from platform.audit_seal order by no
            """;

    /// Any number that nobody else takes.
    private static final long LOCK = 0x4849_544F_5345_414CL;

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the database is so new that it has a chain.
    boolean exists() {
        return jdbc.sql("select to_regclass('platform.audit_seal') is not null")
                .query(Boolean.class)
                .single();
    }

    /// Whether no other node seals now; until the end of the transaction.
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query(Boolean.class)
                .single();
    }

    Optional<Head> findHead() {
        return jdbc.sql("""
                        select no, encode(hash, 'hex') as hash, sealed_at, key_id, encode(signature, 'hex') as signature
                        from platform.audit_seal order by no desc limit 1
                        """)
                .query((rs, n) -> new Head(
                        rs.getLong("no"),
                        rs.getString("hash"),
                        rs.getTimestamp("sealed_at").toInstant(),
                        rs.getString("key_id"),
                        rs.getString("signature")))
                .optional();
    }

    /// Up to which id a table is sealed.
    long sealedUpto(Ledger ledger) {
        return jdbc.sql("select coalesce(max(upto_id), :none) from platform.audit_seal where ledger = :ledger")
                .param("none", Long.MIN_VALUE)
                .param("ledger", ledger.table())
                .query(Long.class)
                .single();
    }

    /// Rows with ids in (after, upto], at most so many.
    SealedRows rows(Ledger ledger, long after, long upto, int most) {
        var names = ledger.names();
        var hash = new RowHash(ledger, names, names);
        var ids = new long[most];
        var hashes = new byte[most * Canon.BYTES];
        var count = jdbc.sql("select " + ledger.select(names) + " from " + ledger.table()
                        + " where id > :after and id <= :upto order by row_id limit :most")
                .param("after", after)
                .param("upto", upto)
                .param("most", most)
                .query(rs -> {
                    var row = 0;
                    for (; rs.next(); row++) {
                        var read = Row.read(rs, names.size());
                        ids[row] = read.id();
                        System.arraycopy(hash.of(read), 0, hashes, row * Canon.BYTES, Canon.BYTES);
                    }
                    return row;
                });
        return new SealedRows(Arrays.copyOf(ids, count), Arrays.copyOf(hashes, count * Canon.BYTES));
    }

    void add(Batch batch) {
        var header = batch.header();
        jdbc.sql("""
                        insert into platform.audit_seal (no, previous, ledger, columns, after_id, upto_id, sealed_at,
                            key_id, ids, hashes, hash, signature)
                        values (:no, decode(:previous, 'hex'), :ledger, :columns, :after, :upto, :at, :key, :ids, :hashes,
                            decode(:hash, 'hex'), decode(:signature, 'hex'))
                        """)
                .param("no", header.no())
                .param("previous", header.previous())
                .param("ledger", header.ledger())
                .param("columns", header.columns().toArray(String[]::new))
                .param("after", header.after())
                .param("upto", header.upto())
                .param("at", Timestamp.from(header.sealedAt()))
                .param("key", header.keyId())
                .param("ids", batch.rows().boxedIds())
                .param("hashes", batch.rows().packedHashes())
                .param("hash", batch.hash())
                .param("signature", batch.signature())
                .update();
    }

    static Batch batch(ResultSet rs) throws SQLException {
        var ids = (Long[]) rs.getArray("ids").getArray();
        var rows = new SealedRows(Arrays.stream(ids).mapToLong(Long::longValue).toArray(), rs.getBytes("hashes"));
        var header = new BatchHeader(
                rs.getLong("no"),
                rs.getString("previous"),
                rs.getString("ledger"),
                List.of((String[]) rs.getArray("columns").getArray()),
                rs.getLong("after_id"),
                rs.getLong("upto_id"),
                rs.getTimestamp("sealed_at").toInstant(),
                rs.getString("key_id"));
        return new Batch(header, rows, rs.getString("hash"), rs.getString("signature"));
    }

    /// Triggers that should refuse changes and are missing or off.
    static List<String> missingGuards(Connection connection, String table, List<String> guards) throws SQLException {
        try (var query = connection.prepareStatement("""
                select g from unnest(?::text[]) g where not exists (
                    select from pg_trigger t where t.tgrelid = ?::regclass and t.tgname = g and t.tgenabled in ('O', 'A'))
                """)) {
            query.setArray(1, connection.createArrayOf("text", guards.toArray()));
            query.setString(2, table);
            try (var rows = query.executeQuery()) {
                var missing = new java.util.ArrayList<String>();
                while (rows.next()) {
                    missing.add(rows.getString(1));
                }
                return missing;
            }
        }
    }
}
