package hitomado.identity;

import hitomado.identity.card.CardOrder;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// Cards for tests, each with a serial of its own.
public final class CardSamples {
    public static final String PIN = "1234";
    public static final String SIGNING_PIN = "ABC123";
    public static final CardClaims CLAIMS =
            new CardClaims("葛󠄀西 𠮷乃", "ひとまど市潮見区浜町一丁目2番3号", LocalDate.of(2000, 2, 29), "female");

    public static final Actor.Staff CLERK =
            new Actor.Staff(UUID.randomUUID(), "渡邉 彩", "card", "991015", Set.of(Permission.CARD_UNLOCK));

    private CardSamples() {}

    public static String newSerial() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    public static CardOrder card(String serial) {
        return card(serial, CLAIMS);
    }

    public static CardOrder card(String serial, CardClaims claims) {
        return new CardOrder(serial, claims, PIN, SIGNING_PIN, LocalDate.of(2099, 12, 31), null);
    }

    public static CardOrder expired(String serial) {
        return new CardOrder(serial, CLAIMS, PIN, SIGNING_PIN, LocalDate.of(2020, 1, 1), null);
    }

    public static CardOrder withoutSigning(String serial) {
        return new CardOrder(serial, CLAIMS, PIN, null, LocalDate.of(2099, 12, 31), null);
    }
}
