package hitomado.identity.card;

import java.time.Instant;
import java.util.UUID;

/// 電子署名の記録 — a signature with what is needed to verify it again.
public record SignatureEvidence(
        UUID id,
        UUID accountId,
        String cardSerial,
        Instant signedAt,
        String algorithm,
        byte[] hash,
        byte[] signature,
        byte[] publicKey) {}
