package hitomado.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.identity.card.CardEntry;
import hitomado.identity.card.CardOrder;
import hitomado.identity.card.CardSignIn;
import hitomado.identity.card.CardSigning;
import hitomado.identity.card.CardUnlocking;
import hitomado.identity.card.PinKind;
import hitomado.identity.card.PretendCards;
import hitomado.identity.card.SigningCertificateState;
import hitomado.identity.card.SigningOutcome;
import hitomado.identity.signature.SignatureVerdict;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class CardSigningTests {
    @Autowired
    PretendCards cards;

    @Autowired
    CardSignIn cardSignIn;

    @Autowired
    CardSigning signing;

    @Autowired
    CardUnlocking unlocking;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsEvidenceThatVerifiesThisHashAndNoOther() {
        var account = account(CardSamples.card(CardSamples.newSerial()));
        var outcome = signing.sign(account, CardSamples.SIGNING_PIN, hash("転出届"));
        assertThat(outcome).isInstanceOfSatisfying(SigningOutcome.Signed.class, signed -> {
            assertThat(signing.verify(signed.evidence(), hash("転出届")))
                    .isInstanceOfSatisfying(
                            SignatureVerdict.Valid.class,
                            valid -> assertThat(valid.holder()).isEqualTo(CardSamples.CLAIMS));
            assertThat(signing.verify(signed.evidence(), hash("転居届"))).isEqualTo(new SignatureVerdict.Altered());
            assertThat(signing.evidence(signed.evidence()).accountId()).isEqualTo(account);
            assertThat(audit.of("signature:" + signed.evidence()))
                    .extracting(AuditTrail.Entry::kind)
                    .containsExactly(AuditKind.SIGNED_WITH_CARD);
        });
    }

    @Test
    void locksAfterFiveWrongPinsAndIsUnlockedAtTheCounter() {
        var serial = CardSamples.newSerial();
        var account = account(CardSamples.card(serial));
        for (var left = 4; left >= 1; left--) {
            assertThat(signing.sign(account, "WRONG1", hash("x"))).isEqualTo(new SigningOutcome.WrongPin(left));
        }
        assertThat(signing.sign(account, "WRONG1", hash("x"))).isEqualTo(new SigningOutcome.Locked());
        assertThat(signing.sign(account, CardSamples.SIGNING_PIN, hash("x"))).isEqualTo(new SigningOutcome.Locked());
        unlocking.unlock(CardSamples.CLERK, serial, PinKind.SIGNING);
        assertThat(signing.sign(account, CardSamples.SIGNING_PIN, hash("x"))).isInstanceOf(SigningOutcome.Signed.class);
    }

    @Test
    void aLockedSigningPinLeavesTheSignInUsable() {
        var serial = CardSamples.newSerial();
        var account = account(CardSamples.card(serial));
        for (var i = 0; i < 5; i++) {
            signing.sign(account, "WRONG1", hash("x"));
        }
        assertThat(cardSignIn.signIn(serial, CardSamples.PIN)).isInstanceOf(CardEntry.Accepted.class);
    }

    @Test
    void aCardOfAChildHasNoSigningCertificate() {
        var account = account(CardSamples.withoutSigning(CardSamples.newSerial()));
        assertThat(signing.sign(account, CardSamples.SIGNING_PIN, hash("x")))
                .isEqualTo(new SigningOutcome.NoCertificate());
    }

    @Test
    void aMoveRevokesTheCertificateUntilANewCardIsIssued() {
        var order = CardSamples.card(CardSamples.newSerial());
        var account = account(order);
        var before = (SigningOutcome.Signed) signing.sign(account, CardSamples.SIGNING_PIN, hash("x"));
        assertThat(signing.certificate(account)).isEqualTo(SigningCertificateState.USABLE);
        cards.lapse(order.serial());
        assertThat(signing.certificate(account)).isEqualTo(SigningCertificateState.LAPSED);
        assertThat(signing.sign(account, CardSamples.SIGNING_PIN, hash("x")))
                .isInstanceOfSatisfying(
                        SigningOutcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(SignatureVerdict.Revoked.class));
        assertThat(signing.verify(before.evidence(), hash("x")))
                .as("what was signed before stays signed")
                .isInstanceOf(SignatureVerdict.Valid.class);
        cards.issue(order);
        assertThat(signing.sign(account, CardSamples.SIGNING_PIN, hash("x"))).isInstanceOf(SigningOutcome.Signed.class);
    }

    @Test
    void aCertificateThatRanOutIsRefused() {
        var order = CardSamples.card(CardSamples.newSerial());
        var account = account(order);
        cards.issue(CardSamples.expired(order.serial()));
        assertThat(signing.certificate(account)).isEqualTo(SigningCertificateState.EXPIRED);
        assertThat(signing.sign(account, CardSamples.SIGNING_PIN, hash("x")))
                .isInstanceOfSatisfying(
                        SigningOutcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(SignatureVerdict.Expired.class));
    }

    @Test
    void evidenceCannotBeChanged() {
        var account = account(CardSamples.card(CardSamples.newSerial()));
        signing.sign(account, CardSamples.SIGNING_PIN, hash("x"));
        assertThatThrownBy(() -> jdbc.sql(
                                "update identity.signature_evidence set algorithm = 'none' where account_id = :id")
                        .param("id", account)
                        .update())
                .hasMessageContaining("never changed");
    }

    private UUID account(CardOrder order) {
        cards.issue(order);
        return ((CardEntry.Accepted) cardSignIn.signIn(order.serial(), CardSamples.PIN))
                .actor()
                .accountId();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
