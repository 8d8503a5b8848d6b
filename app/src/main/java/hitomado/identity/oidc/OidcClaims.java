package hitomado.identity.oidc;

import hitomado.identity.CardClaims;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimAccessor;

/// 基本4情報 — the four items as a provider says them; without name, birth date and sex nobody is known.
final class OidcClaims {
    private static final int LONGEST = 300;

    private OidcClaims() {}

    static Optional<CardClaims> find(StandardClaimAccessor said) {
        var name = line(said.getFullName());
        var born = date(said.getBirthdate());
        var sex = said.getGender();
        if (name.isEmpty() || born == null || sex == null || !sex.matches("male|female")) {
            return Optional.empty();
        }
        var address = said.getAddress();
        return Optional.of(new CardClaims(name, address == null ? "" : line(address.getFormatted()), born, sex));
    }

    private static String line(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return "";
        }
        return text.replaceAll("\\R", "　").replaceAll("\\p{Cntrl}", "").strip();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null; // a year alone is allowed by the standard and does not identify anybody
        }
    }
}
