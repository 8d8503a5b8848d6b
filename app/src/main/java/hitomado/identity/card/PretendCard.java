package hitomado.identity.card;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 模擬カードの読取り — plays chip and reader with the cards of [PretendCards].
@Component
@ConditionalOnProperty(name = "hitomado.card", havingValue = "pretend")
class PretendCard implements CardReader {
    /// The card gets a hash and signs it as it is, like the JPKI applet.
    private static final String ALGORITHM = "NONEwithECDSA";

    private final PretendCards cards;
    private final PretendCardStore store;
    private final PinTries tries;
    private final Clock clock;

    PretendCard(PretendCards cards, PretendCardStore store, PinTries tries, Clock clock) {
        this.cards = cards;
        this.store = store;
        this.tries = tries;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CardReading read(String serial, String pin) {
        var chip = store.find(serial).orElse(null);
        var verdict = tries.judge(serial, PinKind.USER, () -> chip != null && cards.matches(pin, chip.pinHash()));
        return switch (verdict) {
            case PinTries.Verdict.Wrong(int left) -> new CardReading.WrongPin(left);
            case PinTries.Verdict.Locked() -> new CardReading.Locked();
            case PinTries.Verdict.Right() ->
                chip != null && !today().isAfter(chip.validUntil())
                        ? new CardReading.Read(serial, chip.claims())
                        : new CardReading.Expired();
        };
    }

    @Override
    @Transactional
    public CardSignature sign(String serial, String pin, byte[] hash) {
        var signing = store.find(serial).map(PretendCardStore.Chip::signing).orElse(null);
        if (signing == null || today().isAfter(signing.validUntil())) {
            return new CardSignature.NoCertificate();
        }
        return switch (tries.judge(serial, PinKind.SIGNING, () -> cards.matches(pin, signing.pinHash()))) {
            case PinTries.Verdict.Wrong(int left) -> new CardSignature.WrongPin(left);
            case PinTries.Verdict.Locked() -> new CardSignature.Locked();
            case PinTries.Verdict.Right() ->
                new CardSignature.Made(ALGORITHM, signature(signing.key(), hash), signing.publicKey());
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static byte[] signature(byte[] key, byte[] hash) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)));
            signer.update(hash);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
