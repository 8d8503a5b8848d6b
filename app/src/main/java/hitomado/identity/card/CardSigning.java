package hitomado.identity.card;

import hitomado.identity.Accounts;
import hitomado.identity.CardClaims;
import hitomado.identity.ResidentAccount;
import hitomado.identity.signature.SignatureCheck;
import hitomado.identity.signature.SignatureVerdict;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.SignInLevel;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 電子署名 — lets the signed-in person sign a hash with their card, verifies it at once and keeps the evidence.
@Service
public class CardSigning {
    private final CardReader reader;
    private final Accounts accounts;
    private final SignatureStore store;
    private final SigningTrust trust;
    private final AuditTrail audit;
    private final Clock clock;

    CardSigning(
            CardReader reader,
            Accounts accounts,
            SignatureStore store,
            SigningTrust trust,
            AuditTrail audit,
            Clock clock) {
        this.reader = reader;
        this.accounts = accounts;
        this.store = store;
        this.trust = trust;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether the card of this account can sign, as far as that is known without its PIN.
    public SigningCertificateState certificate(UUID accountId) {
        return accounts.find(accountId)
                .map(ResidentAccount::cardSerial)
                .map(reader::signingCertificate)
                .orElse(SigningCertificateState.NONE);
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
        var serial = account.cardSerial();
        return serial == null ? new SigningOutcome.NoCertificate() : sign(account, serial, pin, hash);
    }

    private SigningOutcome sign(ResidentAccount account, String serial, String pin, byte[] hash) {
        return switch (reader.sign(serial, pin, hash)) {
            case CardSignature.WrongPin(int left) -> new SigningOutcome.WrongPin(left);
            case CardSignature.Locked() -> new SigningOutcome.Locked();
            case CardSignature.NoCertificate() -> new SigningOutcome.NoCertificate();
            case CardSignature.Made(var cms) -> taken(account, serial, hash, cms);
        };
    }

    private SigningOutcome taken(ResidentAccount account, String serial, byte[] hash, byte[] cms) {
        // as exactly as the database keeps it, so that the same moment is verified again
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var question = new SignatureCheck.Question(cms, hash, now, account.claims());
        return switch (trust.check().check(question)) {
            case SignatureVerdict.Refused refused -> {
                audit.record(AuditEvent.of(
                                AuditKind.SIGNATURE_REFUSED, Acting.by(signer(account)), "account:" + account.id())
                        .with("why", refused.key()));
                yield new SigningOutcome.Refused(refused);
            }
            case SignatureVerdict.Valid valid -> {
                var evidence = new SignatureEvidence(
                        store.newId(), account.id(), serial, now, hash, cms, account.claims(), valid.proof());
                store.add(evidence);
                audit.record(AuditEvent.of(
                        AuditKind.SIGNED_WITH_CARD, Acting.by(signer(account)), "signature:" + evidence.id()));
                yield new SigningOutcome.Signed(evidence.id());
            }
        };
    }

    private static Actor.Resident signer(ResidentAccount account) {
        return new Actor.Resident(account.id(), account.claims().fullName(), SignInLevel.CARD);
    }

    /// @throws NotFound where there is no such evidence
    public SignatureEvidence evidence(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("signature " + id));
    }

    public Optional<SignatureEvidence> find(UUID id) {
        return store.find(id);
    }

    /// Verifies the kept signature again, by the authority's answer of that moment, for the items of the account.
    ///
    /// @param hash of the document as it is held now
    public SignatureVerdict verify(UUID id, byte[] hash) {
        return find(id).map(kept -> verify(kept, hash))
                .orElseGet(() -> new SignatureVerdict.CannotBeChecked("no certificate was kept"));
    }

    public SignatureVerdict verify(SignatureEvidence kept, byte[] hash) {
        return check(kept, hash, kept.expected());
    }

    /// As above, and for the items that the office holds too.
    public SignatureVerdict verify(SignatureEvidence kept, byte[] hash, CardClaims current) {
        return switch (verify(kept, hash)) {
            case SignatureVerdict.Refused refused -> refused;
            case SignatureVerdict.Valid valid -> check(kept, hash, current);
        };
    }

    private SignatureVerdict check(SignatureEvidence kept, byte[] hash, CardClaims expected) {
        return trust.check()
                .check(new SignatureCheck.Question(kept.cms(), hash, kept.signedAt(), expected), kept.proof());
    }
}
