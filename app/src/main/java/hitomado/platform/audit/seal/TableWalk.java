package hitomado.platform.audit.seal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Walks once through a sealed table in the order of its ids, beside the batches that cover it.
final class TableWalk implements AutoCloseable {
    private static final int FETCH = 2_000;

    private final Ledger ledger;
    private final Findings findings;
    private final PreparedStatement query;
    private final ResultSet rows;
    private final Map<List<String>, RowHash> hashes = new HashMap<>();
    private @Nullable Row next;
    private long upto = Long.MIN_VALUE;
    private long count;

    TableWalk(Connection connection, Ledger ledger, Findings findings) throws SQLException {
        this.ledger = ledger;
        this.findings = findings;
        this.query = connection.prepareStatement(
                "select " + ledger.select(ledger.names()) + " from " + ledger.table() + " order by row_id");
        query.setFetchSize(FETCH);
        this.rows = query.executeQuery();
        advance();
    }

    private void advance() throws SQLException {
        next = rows.next() ? Row.read(rows, ledger.columns().size()) : null;
        count += next == null ? 0 : 1;
    }

    /// Compares the batch with the rows of its range.
    void cover(Batch batch) throws SQLException {
        var header = batch.header();
        if (header.after() != upto) {
            findings.add(Finding.Kind.RANGE_BROKEN, ledger.table(), header.no());
        }
        var hash = hashes.computeIfAbsent(header.columns(), names -> new RowHash(ledger, names, ledger.names()));
        skipTo(header.after());
        var sealed = batch.rows();
        for (var row = 0; row < sealed.size(); row++) {
            slippedIn(sealed.id(row));
            var here = next;
            if (here == null || here.id() != sealed.id(row)) {
                findings.add(Finding.Kind.REMOVED, ledger.table(), sealed.id(row));
            } else {
                if (!sealed.hasHash(row, hash.of(here))) {
                    findings.add(Finding.Kind.ALTERED, ledger.table(), here.id());
                }
                advance();
            }
        }
        if (header.upto() < Long.MAX_VALUE) {
            slippedIn(header.upto() + 1);
        }
        upto = Math.max(upto, header.upto());
    }

    /// Rows before this id that the batch does not name.
    private void slippedIn(long before) throws SQLException {
        for (var here = next; here != null && here.id() < before; here = next) {
            findings.add(Finding.Kind.INSERTED, ledger.table(), here.id());
            advance();
        }
    }

    /// Where a batch is missing its rows stand alone.
    private void skipTo(long after) throws SQLException {
        var first = next;
        var alone = 0L;
        for (var here = next; here != null && here.id() <= after; here = next) {
            alone++;
            advance();
        }
        if (first != null && alone > 0) {
            findings.add(Finding.Kind.UNCOVERED, ledger.table(), first.id(), Long.toString(alone));
        }
    }

    /// After the last batch: what waits for its seal, and since when; returns how many rows.
    long finish(long drawn, Instant patience) throws SQLException {
        var at = ledger.names().indexOf("at");
        var waiting = 0L;
        var late = 0L;
        var firstLate = 0L;
        for (var here = next; here != null; here = next) {
            waiting++;
            if (here.id() > drawn) {
                findings.add(Finding.Kind.BEYOND, ledger.table(), here.id());
            } else if (micros(here.value(at)) < patience.toEpochMilli() * 1_000) {
                firstLate = late++ == 0 ? here.id() : firstLate;
            }
            advance();
        }
        if (late > 0) {
            findings.add(Finding.Kind.UNSEALED, ledger.table(), firstLate, Long.toString(late));
        }
        return waiting;
    }

    private static long micros(byte @Nullable [] value) {
        return value == null ? Long.MIN_VALUE : Long.parseLong(new String(value, StandardCharsets.US_ASCII));
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
