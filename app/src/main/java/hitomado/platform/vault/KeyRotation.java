package hitomado.platform.vault;

import hitomado.platform.jobs.RecurringJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 鍵の更新 — seals what is still plain and wraps what another key wraps, a hundred rows a transaction; killed, it goes on.
@Component
public class KeyRotation implements RecurringJob {
    static final int AT_ONCE = 100;

    private final List<SealedRows> tables;
    private final TransactionTemplate transaction;

    KeyRotation(List<SealedRows> tables, TransactionTemplate transaction) {
        this.tables = List.copyOf(tables);
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "platform.keyRotation";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        for (var table : tables) {
            while (step(table) > 0) {
                // the next hundred
            }
        }
    }

    int step(SealedRows table) {
        var done = transaction.execute(status -> table.renew(AT_ONCE));
        return done == null ? 0 : done;
    }

    /// Rows of all tables by key.
    public static Map<String, Long> byKey(List<SealedRows> tables) {
        var sum = new TreeMap<String, Long>();
        tables.forEach(table -> table.byKey().forEach((key, rows) -> sum.merge(key, rows, Long::sum)));
        return sum;
    }
}
