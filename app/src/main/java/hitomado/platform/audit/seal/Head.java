package hitomado.platform.audit.seal;

import java.time.Instant;

/// 封の先頭 — the newest batch: who keeps its number and hash elsewhere notices a tail that was cut or rewritten.
public record Head(long no, String hash, Instant sealedAt, String keyId, String signature) {
    /// What a first batch follows.
    static final String BEGINNING = "0".repeat(2 * Canon.BYTES);
}
