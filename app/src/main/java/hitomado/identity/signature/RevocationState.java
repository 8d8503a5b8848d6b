package hitomado.identity.signature;

import java.time.Instant;

/// 失効の状態 — whether a certificate was in force at one moment.
sealed interface RevocationState {
    record Good(RevocationProof proof) implements RevocationState {}

    record Revoked(Instant since) implements RevocationState {}

    record Unknown(String why) implements RevocationState {}
}
