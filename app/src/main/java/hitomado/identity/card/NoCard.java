package hitomado.identity.card;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// No card is configured: nobody signs in and nothing is signed by card.
@Component
@ConditionalOnProperty(name = "hitomado.card", havingValue = "none")
class NoCard implements CardReader {
    @Override
    public CardReading read(String serial, String pin) {
        return new CardReading.Expired();
    }

    @Override
    public CardSignature sign(String serial, String pin, byte[] hash) {
        return new CardSignature.NoCertificate();
    }

    @Override
    public SigningCertificateState signingCertificate(String serial) {
        return SigningCertificateState.NONE;
    }
}
