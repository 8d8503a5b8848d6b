package hitomado.identity.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// パスキー — one registered passkey as its owner sees it.
///
/// @param backedUp whether the authenticator keeps a copy elsewhere, so that losing the device does not lose it
/// @param lastUsed null where it never signed in
public record Passkey(
        UUID id,
        String name,
        boolean backedUp,
        Instant created,
        @Nullable Instant lastUsed) {}
