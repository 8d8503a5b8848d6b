package hitomado.identity.card;

import hitomado.identity.card.ca.PretendAuthority;
import hitomado.identity.signature.DetachedSignature;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 模擬カードの読取り — plays chip and reader with the cards of [PretendCards].
@Component
@ConditionalOnProperty(name = "hitomado.card", havingValue = "pretend")
class PretendCard implements CardReader {
    private final PretendCards cards;
    private final PretendCardStore store;
    private final PinTries tries;
    private final PretendAuthority authority;
    private final Clock clock;

    PretendCard(PretendCards cards, PretendCardStore store, PinTries tries, PretendAuthority authority, Clock clock) {
        this.cards = cards;
        this.store = store;
        this.tries = tries;
        this.authority = authority;
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

    /// Like a chip, it signs whatever its certificate is worth; only the verification tells.
    @Override
    @Transactional
    public CardSignature sign(String serial, String pin, byte[] hash) {
        var chip = store.find(serial).orElse(null);
        var signing = chip == null ? null : chip.signing();
        if (chip == null || signing == null) {
            return new CardSignature.NoCertificate();
        }
        return switch (tries.judge(serial, PinKind.SIGNING, () -> cards.matches(pin, signing.pinHash()))) {
            case PinTries.Verdict.Wrong(int left) -> new CardSignature.WrongPin(left);
            case PinTries.Verdict.Locked() -> new CardSignature.Locked();
            case PinTries.Verdict.Right() -> {
                var signer = authority.signer(serial, chip.claims(), signing.validUntil());
                yield new CardSignature.Made(DetachedSignature.make(hash, signer, clock.instant()));
            }
        };
    }

    @Override
    public SigningCertificateState signingCertificate(String serial) {
        var signing = store.find(serial).map(PretendCardStore.Chip::signing).orElse(null);
        if (signing == null) {
            return SigningCertificateState.NONE;
        }
        if (authority.isRevoked(serial)) {
            return SigningCertificateState.LAPSED;
        }
        return today().isAfter(signing.validUntil()) ? SigningCertificateState.EXPIRED : SigningCertificateState.USABLE;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
