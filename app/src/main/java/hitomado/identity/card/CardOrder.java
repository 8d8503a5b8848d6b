package hitomado.identity.card;

import hitomado.identity.CardClaims;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 模擬カードの発行 — what goes onto a pretend card.
///
/// @param serial number of the certificate, 8–40 letters and digits
/// @param signingPin 6–16 letters and digits; null where the card has no signing certificate (under 15 years)
/// @param listed place and story in the list of demo people; null for a card that is only reached by its serial
public record CardOrder(
        String serial,
        CardClaims claims,
        String pin,
        @Nullable String signingPin,
        LocalDate validUntil,
        @Nullable Listed listed) {

    /// Place in the demo list and, in three languages, what this person can be used to try.
    public record Listed(int place, String ja, String easy, String en) {}
}
