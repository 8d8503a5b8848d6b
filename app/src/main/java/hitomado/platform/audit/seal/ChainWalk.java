package hitomado.platform.audit.seal;

import hitomado.platform.sealing.VerifyingKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks once through the chain, batch after batch, and leads the walk through each table.
final class ChainWalk implements AutoCloseable {
    private static final int FETCH = 20;

    private final Connection connection;
    private final Findings findings;
    private final Map<String, VerifyingKey> keys;
    private final Map<Long, String> anchored;
    private final Map<String, Ledger> ledgers = new LinkedHashMap<>();
    private final Map<String, TableWalk> tables = new HashMap<>();
    private long expected = 1;
    private String previous = Head.BEGINNING;
    private @Nullable Head head;
    private long batches;

    /// @param anchored hash by number of batch; what was met is taken out
    ChainWalk(Connection connection, List<Ledger> ledgers, Map<String, VerifyingKey> keys, Map<Long, String> anchored)
            throws SQLException {
        this.connection = connection;
        this.findings = new Findings();
        this.keys = keys;
        this.anchored = new HashMap<>(anchored);
        for (var ledger : ledgers) {
            this.ledgers.put(ledger.table(), ledger);
            tables.put(ledger.table(), new TableWalk(connection, ledger, findings));
        }
    }

    void run() throws SQLException {
        try (var query = connection.prepareStatement(SealStore.BATCH)) {
            query.setFetchSize(FETCH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    next(SealStore.batch(rows));
                }
            }
        }
        anchored.keySet().stream().sorted().forEach(no -> findings.add(Finding.Kind.TAIL_CUT, Finding.ANCHOR, no));
    }

    private void next(Batch batch) throws SQLException {
        batches++;
        link(batch);
        sign(batch);
        var ledger = ledgers.get(batch.header().ledger());
        var table = tables.get(batch.header().ledger());
        if (ledger == null || table == null || !ledger.knows(batch.header().columns())) {
            findings.add(
                    Finding.Kind.TABLE_UNKNOWN,
                    Finding.CHAIN,
                    batch.header().no(),
                    batch.header().ledger());
        } else {
            table.cover(batch);
        }
        head = batch.head();
        previous = batch.hash();
        expected = batch.header().no() + 1;
    }

    private void link(Batch batch) {
        var no = batch.header().no();
        if (no != expected) {
            findings.add(Finding.Kind.BATCH_MISSING, Finding.CHAIN, expected, Long.toString(no - expected));
        }
        if (!batch.header().previous().equals(previous)) {
            findings.add(Finding.Kind.CHAIN_BROKEN, Finding.CHAIN, no);
        }
        if (!batch.whole()
                || !batch.rows().within(batch.header().after(), batch.header().upto())) {
            findings.add(Finding.Kind.BATCH_ALTERED, Finding.CHAIN, no);
        }
        var known = anchored.remove(no);
        if (known != null && !known.equals(batch.hash())) {
            findings.add(Finding.Kind.REWRITTEN, Finding.ANCHOR, no);
        }
    }

    private void sign(Batch batch) {
        var key = keys.get(batch.header().keyId());
        if (key == null) {
            findings.add(
                    Finding.Kind.KEY_UNKNOWN,
                    Finding.CHAIN,
                    batch.header().no(),
                    batch.header().keyId());
        } else if (!batch.signedBy(key)) {
            findings.add(
                    Finding.Kind.SIGNATURE_WRONG, Finding.CHAIN, batch.header().no());
        }
    }

    TableWalk table(Ledger ledger) {
        return java.util.Objects.requireNonNull(tables.get(ledger.table()));
    }

    Findings findings() {
        return findings;
    }

    Optional<Head> findHead() {
        return Optional.ofNullable(head);
    }

    long batches() {
        return batches;
    }

    @Override
    public void close() throws SQLException {
        for (var table : tables.values()) {
            table.close();
        }
    }
}
