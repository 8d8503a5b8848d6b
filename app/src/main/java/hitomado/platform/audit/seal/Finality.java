package hitomado.platform.audit.seal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which ids are final: no transaction that may still commit one of them is left.
///
/// An insert takes RowExclusiveLock on its table before it draws an id from the sequence and keeps it until its end,
/// which PostgreSQL shows to others before it releases the lock. So when everybody who held that lock after S was read
/// is gone, all that will ever exist up to S is visible. Nobody is made to wait.
final class Finality {
    private static final int ROUNDS = 3;

    private final JdbcClient jdbc;
    private final Map<String, Candidate> waiting = new HashMap<>();

    Finality(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Candidate(long upto, Set<String> writers) {}

    /// The last final id that is known now; [Long#MIN_VALUE] where nothing is. A candidate is kept until it is final,
    /// so that a steady stream of writers cannot put the seal off for ever.
    synchronized long upto(Ledger ledger) {
        var known = Long.MIN_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            var candidate = waiting.containsKey(ledger.table()) ? waiting.get(ledger.table()) : sample(ledger);
            if (candidate.writers().stream().anyMatch(writers(ledger)::contains)) {
                waiting.put(ledger.table(), candidate);
                return known;
            }
            waiting.remove(ledger.table());
            if (candidate.upto() == known) {
                return known;
            }
            known = candidate.upto();
        }
        return known;
    }

    /// In this order: first the sequence, then who holds the lock.
    private Candidate sample(Ledger ledger) {
        var drawn = jdbc.sql("""
                        select coalesce(pg_sequence_last_value(s.seqrelid), :none) as last, s.seqcache as cached
                        from pg_sequence s where s.seqrelid = pg_get_serial_sequence(:table, 'id')::regclass
                        """)
                .param("none", Long.MIN_VALUE)
                .param("table", ledger.table())
                .query((rs, n) -> List.of(rs.getLong("last"), rs.getLong("cached")))
                .single();
        if (drawn.getLast() != 1) {
            throw new IllegalStateException("ids of " + ledger.table() + " are drawn in advance: cache must be 1");
        }
        return new Candidate(drawn.getFirst(), writers(ledger));
    }

    private Set<String> writers(Ledger ledger) {
        return Set.copyOf(jdbc.sql("""
                        select distinct virtualtransaction from pg_locks
                        where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
                          and relation = cast(:table as regclass)
                          and database = (select oid from pg_database where datname = current_database())
                        """)
                .param("table", ledger.table())
                .query((rs, n) -> rs.getString("virtualtransaction"))
                .list());
    }
}
