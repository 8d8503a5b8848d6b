package hitomado.identity.card;

import hitomado.identity.card.ca.PretendAuthority;
import hitomado.platform.PretendDoor;
import hitomado.platform.text.NameFolding;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 模擬カード — issues and unlocks the cards of the fictional city.
@Service
public class PretendCards implements PretendDoor {
    private static final Pattern SERIAL = Pattern.compile("[0-9A-Za-z]{8,40}");
    private static final Pattern PIN = Pattern.compile("[0-9]{4}");
    private static final Pattern SIGNING_PIN = Pattern.compile("[0-9A-Z]{6,16}");

    private final PretendCardStore store;
    private final PinTries tries;
    private final PretendAuthority authority;
    private final String card;
    // a real chip keeps its PIN; here 1,000 rounds keep issuing thousands of demo cards and load tests cheap
    private final Pbkdf2PasswordEncoder pins =
            new Pbkdf2PasswordEncoder("", 16, 1_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);

    PretendCards(
            PretendCardStore store,
            PinTries tries,
            PretendAuthority authority,
            @Value("${hitomado.card}") String card) {
        this.store = store;
        this.tries = tries;
        this.authority = authority;
        this.card = card;
    }

    /// Issues cards; a serial that exists is replaced.
    @Transactional
    public void issue(List<CardOrder> orders) {
        orders.forEach(this::issue);
    }

    /// Issues one card; a serial that exists is replaced.
    @Transactional
    public void issue(CardOrder order) {
        var signingPin = order.signingPin();
        if (!SERIAL.matcher(order.serial()).matches()
                || !PIN.matcher(order.pin()).matches()
                || signingPin != null && !SIGNING_PIN.matcher(signingPin).matches()) {
            throw new IllegalArgumentException("serial or PIN of the wrong form: card " + order.serial());
        }
        store.save(order, pins.encode(order.pin()), signingPin == null ? null : pins.encode(signingPin));
        authority.forget(order.serial());
    }

    /// 署名用電子証明書の失効 — what a move or a change of name does to the card of this person; the PINs stay.
    @Transactional
    public void lapse(String serial) {
        store.find(serial).ifPresent(chip -> {
            var signing = chip.signing();
            if (signing != null) {
                // a certificate that was never used is made now, so that there is something to be revoked
                authority.signer(serial, chip.claims(), signing.validUntil());
                authority.revoke(serial);
            }
        });
    }

    /// As above for whoever is in the register by these items, under whatever address the card says.
    @Transactional
    public void lapse(String fullName, LocalDate birthDate, String sex) {
        store.born(birthDate, sex).forEach((serial, name) -> {
            if (NameFolding.alike(name, fullName)) {
                lapse(serial);
            }
        });
    }

    /// The demo people in their order.
    public List<ListedCard> listed() {
        return store.listed();
    }

    boolean matches(String pin, String hash) {
        return pins.matches(pin, hash);
    }

    @Override
    public String name() {
        return "模擬マイナンバーカード (hitomado.card=pretend)";
    }

    @Override
    public boolean active() {
        return card.equals("pretend");
    }
}
