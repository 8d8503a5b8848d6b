package hitomado.platform.vault;

import hitomado.platform.operations.SelfCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/// 書類の鍵の点検 — how many rows each key wraps, how many wait, and whether a key is missing.
@Component
class DataKeysCheck implements SelfCheck {
    private final Envelope envelope;
    private final List<SealedRows> tables;

    DataKeysCheck(Envelope envelope, List<SealedRows> tables) {
        this.envelope = envelope;
        this.tables = List.copyOf(tables);
    }

    @Override
    public String name() {
        return "書類と個人番号の鍵 / keys of documents";
    }

    @Override
    public State look() {
        var rows = KeyRotation.byKey(tables);
        var missing = rows.keySet().stream()
                .filter(kek -> !kek.isEmpty() && !envelope.has(kek))
                .toList();
        var waiting = rows.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(envelope.current()))
                .mapToLong(entry -> entry.getValue())
                .sum();
        var text = "%s、包み直し待ち / to be wrapped again: %,d".formatted(envelope.current(), waiting);
        return missing.isEmpty()
                ? new State.Fine(text)
                : new State.Broken("鍵がありません / keys are missing: " + String.join(", ", missing) + "。" + text);
    }
}
