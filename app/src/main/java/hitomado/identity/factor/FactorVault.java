package hitomado.identity.factor;

import hitomado.platform.sealing.DoorKeys;
import hitomado.platform.sealing.KeyFile;
import hitomado.platform.vault.Vault;
import hitomado.platform.vault.VaultKeys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals the secrets of one-time codes with the key of `HITOMADO_STAFF_KEY`, else of `keys/staff.key`.
@Component
class FactorVault {
    private final Vault vault;

    FactorVault(
            @Value("${hitomado.staff.key:}") String configured,
            @Value("${hitomado.data}") Path data,
            SecureRandom random) {
        var key = configured.isBlank()
                ? KeyFile.readOrMake(DoorKeys.directory(data).resolve("staff.key"))
                : configured.strip();
        this.vault = new Vault(VaultKeys.of("staff", Map.of("staff", key)), random);
    }

    String seal(UUID account, byte[] secret) {
        return vault.seal(Base64.getEncoder().encodeToString(secret), context(account));
    }

    byte[] open(UUID account, String sealed) {
        return Base64.getDecoder().decode(vault.open(sealed, context(account)));
    }

    private static String context(UUID account) {
        return "identity.second_factor.secret " + account;
    }
}
