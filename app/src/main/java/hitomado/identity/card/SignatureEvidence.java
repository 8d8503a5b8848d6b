package hitomado.identity.card;

import hitomado.identity.CardClaims;
import hitomado.identity.signature.RevocationProof;
import java.time.Instant;
import java.util.UUID;

/// 電子署名の記録 — a signature with what is needed to verify it again.
///
/// @param hash SHA-256 of the document
/// @param cms detached signature with the certificates up to the authority
/// @param expected the account's four items at that moment
/// @param proof the authority's answer at that moment
public record SignatureEvidence(
        UUID id,
        UUID accountId,
        String cardSerial,
        Instant signedAt,
        byte[] hash,
        byte[] cms,
        CardClaims expected,
        RevocationProof proof) {}
