package hitomado.platform.audit;

import hitomado.platform.Acting;
import hitomado.platform.audit.seal.Row;
import hitomado.platform.audit.seal.RowHash;
import hitomado.platform.text.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// 監査記録の書き出し — the filtered trail as CSV with the seal of each row, oldest first, row by row from the database.
///
/// Recorded before the first row and after the last, then with the number of rows and the file's SHA-256.
@Service
public class AuditExport {
    /// Columns of the file, by name of their heading's text.
    public static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "kind",
            "term",
            "actor",
            "label",
            "represented",
            "basis",
            "subject",
            "detail",
            "rowHash",
            "batch",
            "batchHash");

    private static final int FETCH = 1_000;
    private static final String SEALED = """
            , s.no, encode(s.hash, 'hex') from (select * from platform.audit_event where %s) e
            left join lateral (
                select no, hash, after_id from platform.audit_seal
                where ledger = 'platform.audit_event' and upto_id >= e.id order by upto_id limit 1
            ) s on s.after_id < e.id
            order by e.id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final AuditTrail trail;
    private final Clock clock;

    AuditExport(JdbcClient jdbc, PlatformTransactionManager transactions, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.trail = trail;
        this.clock = clock;
    }

    /// What an auditor asked for.
    ///
    /// @param words the filter in the words of the address
    public record Order(Acting who, AuditFilter filter, String words) {}

    /// Writes the file and leaves the stream open.
    ///
    /// @param headings one for each of [#COLUMNS]
    public void write(Order order, List<String> headings, OutputStream out) {
        var event = AuditEvent.of(AuditKind.AUDIT_EXPORTED, order.who(), "audit:trail")
                .with("filter", order.words());
        trail.note(event.with("state", "BEGUN"));
        var digest = sha256();
        var file = new DigestOutputStream(out, digest);
        put(file, Csv.BOM + Csv.line(headings));
        var rows = reading.execute(status -> rows(order.filter(), file));
        trail.note(event.with("state", "DONE")
                .with("rows", Long.toString(rows))
                .with("sha256", HexFormat.of().formatHex(digest.digest())));
    }

    private long rows(AuditFilter filter, OutputStream file) {
        var params = new LinkedHashMap<String, Object>();
        var where = AuditConditions.where(filter, params);
        var ledger = AuditTrail.LEDGER;
        var hash = new RowHash(ledger);
        return jdbc.sql("select " + ledger.select(ledger.names()) + SEALED.formatted(where))
                .params(params)
                .withFetchSize(FETCH)
                .query(rs -> {
                    var count = 0L;
                    for (; rs.next(); count++) {
                        put(file, Csv.line(cells(rs, hash)));
                    }
                    return count;
                });
    }

    private List<String> cells(ResultSet rs, RowHash hash) throws SQLException {
        var names = AuditTrail.LEDGER.names();
        var row = Row.read(rs, names.size());
        var cells = new ArrayList<String>(COLUMNS.size());
        for (var column = 0; column < names.size(); column++) {
            var text = row.text(column);
            switch (names.get(column)) {
                case "at" -> cells.add(time(Long.parseLong(text)));
                case "kind" -> {
                    cells.add(text);
                    cells.add(AuditKind.valueOf(text).term());
                }
                default -> cells.add(text);
            }
        }
        cells.add(HexFormat.of().formatHex(hash.of(row)));
        var no = rs.getString("no");
        cells.add(no == null ? "" : no);
        cells.add(no == null ? "" : rs.getString(names.size() + 3));
        return cells;
    }

    private String time(long micros) {
        return Instant.EPOCH
                .plusSeconds(micros / 1_000_000)
                .plusNanos(micros % 1_000_000 * 1_000)
                .atZone(clock.getZone())
                .toOffsetDateTime()
                .toString();
    }

    private static void put(OutputStream file, String text) {
        try {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the auditor's browser went away", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
