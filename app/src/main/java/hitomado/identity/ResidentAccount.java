package hitomado.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 利用者アカウント — one resident's account.
///
/// @param personRef opaque reference that the office gave; null as long as the office has not matched the person
public record ResidentAccount(
        UUID id, String cardSerial, @Nullable String personRef, CardClaims claims) {}
