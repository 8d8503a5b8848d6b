package hitomado.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What is derived from the resident's side's one secret, a key a use (RFC 5869).
public final class ResidentSecret {
    private ResidentSecret() {}

    static SealingKey receiving(String secret) {
        return SealingKey.of(Base64.getEncoder().encodeToString(derive(secret, "hitomado reports 1")));
    }

    /// 覆いの鍵 — for what the resident's side keeps for itself in its database.
    public static SecretKey veil(String secret) {
        return new SecretKeySpec(derive(secret, "hitomado veil 1"), "AES");
    }

    private static byte[] derive(String secret, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(Curve.bytes(secret))
                            .thenExpand(use.getBytes(StandardCharsets.UTF_8), Curve.BYTES));
        } catch (GeneralSecurityException e) {
            throw Curve.missing(e);
        }
    }
}
