package hitomado.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 利用者アカウント — one resident's account.
///
/// @param cardSerial null for somebody who never signed in with a card
/// @param personRef opaque reference that the office gave; null as long as the office has not matched the person
public record ResidentAccount(
        UUID id, @Nullable String cardSerial, @Nullable String personRef, CardClaims claims) {}
