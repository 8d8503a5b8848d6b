package hitomado.platform.audit.seal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// 封 — seals what is final, batch after batch, and drops the anchor; one transaction a batch, so that it may be killed
/// at any moment.
public final class Sealer {
    /// Rows of one batch.
    static final int BATCH = 2_000;

    private final SealStore store;
    private final Finality finality;
    private final TransactionTemplate transaction;
    private final List<Ledger> ledgers;
    private final AuditKeys keys;
    private final Anchor anchor;
    private final Clock clock;

    /// @param place where keys and anchor are
    public Sealer(JdbcClient jdbc, PlatformTransactionManager transactions, List<Ledger> ledgers, Place place) {
        this.store = new SealStore(jdbc);
        this.finality = new Finality(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.ledgers = List.copyOf(ledgers);
        this.keys = place.keys();
        this.anchor = place.anchor();
        this.clock = place.clock();
    }

    /// What a sealer needs from outside the database.
    public record Place(AuditKeys keys, Anchor anchor, Clock clock) {}

    /// Seals all that is final now; returns how many rows.
    public long run() {
        var sealed = 0L;
        for (var ledger : ledgers) {
            var upto = finality.upto(ledger);
            int rows;
            do {
                rows = transaction.execute(status -> batch(ledger, upto));
                sealed += rows;
            } while (rows == BATCH);
        }
        // also where a run before was killed between commit and anchor
        store.findHead().ifPresent(anchor::append);
        return sealed;
    }

    private int batch(Ledger ledger, long upto) {
        if (!store.lock()) {
            return 0;
        }
        var after = store.sealedUpto(ledger);
        if (after >= upto) {
            return 0;
        }
        var rows = store.rows(ledger, after, upto, BATCH);
        if (rows.size() == 0) {
            return 0;
        }
        var head = store.findHead();
        var header = new BatchHeader(
                head.map(Head::no).orElse(0L) + 1,
                head.map(Head::hash).orElse(Head.BEGINNING),
                ledger.table(),
                ledger.names(),
                after,
                rows.size() == BATCH ? rows.last() : upto,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                keys.signing().id());
        store.add(Batch.seal(header, rows, keys.signing()));
        return rows.size();
    }
}
