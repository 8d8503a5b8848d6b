package hitomado.platform.audit.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/// 検証 — reads every sealed row and the whole chain in one snapshot and tells what is not as it was sealed.
///
/// Changes nothing; the city may go on working. The anchor is read before the snapshot, so that what it names is there.
public final class Verifier {
    private final DataSource database;
    private final List<Ledger> ledgers;
    private final Sealer.Place place;
    private final Duration patience;

    /// @param patience how long a row may wait for its seal
    public Verifier(DataSource database, List<Ledger> ledgers, Sealer.Place place, Duration patience) {
        this.database = database;
        this.ledgers = List.copyOf(ledgers);
        this.place = place;
        this.patience = patience;
    }

    /// @param noted a head that somebody wrote down, by number
    public Verification verify(Map<Long, String> noted) throws SQLException {
        var begun = place.clock().instant();
        var lines = place.anchor().lines();
        var anchored = anchored(lines);
        anchored.putAll(noted);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var walk = new ChainWalk(connection, ledgers, place.keys().trusted(), anchored)) {
                walk.run();
                var unsealed = finish(connection, walk, begun);
                anchor(walk, lines);
                return result(walk, begun, unsealed, notes(lines));
            } finally {
                connection.rollback();
            }
        }
    }

    private Verification result(ChainWalk walk, Instant begun, long unsealed, List<String> notes) {
        var rows =
                ledgers.stream().mapToLong(ledger -> walk.table(ledger).count()).sum();
        var took = Duration.between(begun, place.clock().instant());
        var findings = walk.findings();
        return new Verification(
                begun,
                took,
                walk.batches(),
                rows,
                unsealed,
                findings.count(),
                findings.named(),
                notes,
                walk.findHead());
    }

    /// The sequence is read after the snapshot: it is never behind a row that is seen.
    private long finish(Connection connection, ChainWalk walk, Instant now) throws SQLException {
        var unsealed = 0L;
        for (var ledger : ledgers) {
            unsealed += walk.table(ledger).finish(drawn(connection, ledger), now.minus(patience));
            for (var guard : SealStore.missingGuards(connection, ledger.table(), ledger.guards())) {
                walk.findings().add(Finding.Kind.GUARD_OFF, ledger.table(), 0, guard);
            }
        }
        var own = List.of("audit_seal_is_append_only", "audit_seal_is_never_truncated");
        for (var guard : SealStore.missingGuards(connection, "platform.audit_seal", own)) {
            walk.findings().add(Finding.Kind.GUARD_OFF, "platform.audit_seal", 0, guard);
        }
        return unsealed;
    }

    private static long drawn(Connection connection, Ledger ledger) throws SQLException {
        try (var query = connection.prepareStatement(
                "select coalesce(pg_sequence_last_value(pg_get_serial_sequence(?, 'id')::regclass), 0)")) {
            query.setString(1, ledger.table());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void anchor(ChainWalk walk, List<Anchor.Line> lines) {
        lines.stream()
                .filter(line -> !line.signedBy(place.keys().trusted()))
                .forEach(line -> walk.findings()
                        .add(
                                Finding.Kind.ANCHOR_ALTERED,
                                Finding.ANCHOR,
                                line.head().no()));
        anchoredTwice(lines).stream()
                .filter(no ->
                        !walk.findings().named().contains(new Finding(Finding.Kind.REWRITTEN, Finding.ANCHOR, no, "")))
                .forEach(no -> walk.findings().add(Finding.Kind.REWRITTEN, Finding.ANCHOR, no));
        var unreadable = place.anchor().unreadable();
        if (unreadable > 0) {
            walk.findings().add(Finding.Kind.ANCHOR_ALTERED, Finding.ANCHOR, 0, Long.toString(unreadable));
        }
        if (lines.isEmpty() && walk.batches() > 0) {
            walk.findings()
                    .add(
                            Finding.Kind.ANCHOR_MISSING,
                            Finding.ANCHOR,
                            walk.batches(),
                            place.anchor().toString());
        }
    }

    /// Numbers that were anchored twice with different batches, and no restore between.
    private static List<Long> anchoredTwice(List<Anchor.Line> lines) {
        var twice = new ArrayList<Long>();
        var heads = new HashMap<Long, String>();
        for (var line : lines) {
            if (line.restored()) {
                heads.keySet().removeIf(no -> no > line.head().no());
            } else if (!line.head()
                    .hash()
                    .equals(heads.computeIfAbsent(
                            line.head().no(), no -> line.head().hash()))) {
                twice.add(line.head().no());
            }
        }
        return twice;
    }

    /// Heads that must be in the chain: those given up by a restore are not.
    private static Map<Long, String> anchored(List<Anchor.Line> lines) {
        var heads = new HashMap<Long, String>();
        lines.forEach(line -> {
            if (line.restored()) {
                heads.keySet().removeIf(no -> no > line.head().no());
            }
            if (line.head().no() > 0) {
                // the first word counts: a tail that was cut and grew again is anchored a second time
                heads.putIfAbsent(line.head().no(), line.head().hash());
            }
        });
        return heads;
    }

    private List<String> notes(List<Anchor.Line> lines) {
        var notes = new ArrayList<String>();
        Optional<Anchor.Line> before = Optional.empty();
        for (var line : lines) {
            if (line.restored()) {
                notes.add("restored %s: %d -> %d"
                        .formatted(
                                line.head().sealedAt(),
                                before.map(one -> one.head().no()).orElse(0L),
                                line.head().no()));
            }
            before = Optional.of(line);
        }
        return notes;
    }
}
