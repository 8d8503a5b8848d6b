package hitomado.identity.card;

import hitomado.identity.Accounts;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 電子署名 — lets the signed-in person sign a hash with their card and keeps the evidence.
@Service
public class CardSigning {
    private final CardReader reader;
    private final Accounts accounts;
    private final SignatureStore store;
    private final AuditTrail audit;
    private final Clock clock;

    CardSigning(CardReader reader, Accounts accounts, SignatureStore store, AuditTrail audit, Clock clock) {
        this.reader = reader;
        this.accounts = accounts;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// Signs with the card that the account signed in with; a wrong PIN is counted even when the caller's work fails.
    ///
    /// @param hash SHA-256 of what is signed, 32 bytes
    @Transactional
    public SigningOutcome sign(UUID accountId, String pin, byte[] hash) {
        if (hash.length != 32) {
            throw new IllegalArgumentException("not a SHA-256 hash");
        }
        var account = accounts.account(accountId);
        return switch (reader.sign(account.cardSerial(), pin, hash)) {
            case CardSignature.WrongPin(int left) -> new SigningOutcome.WrongPin(left);
            case CardSignature.Locked() -> new SigningOutcome.Locked();
            case CardSignature.NoCertificate() -> new SigningOutcome.NoCertificate();
            case CardSignature.Made made -> {
                var evidence = new SignatureEvidence(
                        store.newId(),
                        accountId,
                        account.cardSerial(),
                        clock.instant(),
                        made.algorithm(),
                        hash,
                        made.signature(),
                        made.publicKey());
                store.add(evidence);
                var who = new Actor.Resident(accountId, account.claims().fullName(), SignInLevel.CARD);
                audit.record(AuditEvent.of(AuditKind.SIGNED_WITH_CARD, Acting.by(who), "signature:" + evidence.id()));
                yield new SigningOutcome.Signed(evidence.id());
            }
        };
    }

    /// @throws hitomado.platform.NotFound where there is no such evidence
    public SignatureEvidence evidence(UUID id) {
        return store.evidence(id);
    }

    /// Whether the kept signature is one of exactly this hash.
    public boolean verify(UUID id, byte[] hash) {
        var evidence = store.evidence(id);
        try {
            var verifier = Signature.getInstance(evidence.algorithm());
            verifier.initVerify(
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(evidence.publicKey())));
            verifier.update(hash);
            return verifier.verify(evidence.signature());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
