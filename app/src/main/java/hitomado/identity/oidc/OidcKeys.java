package hitomado.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import hitomado.platform.sealing.DoorKeys;
import hitomado.platform.sealing.KeyFile;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.util.BigIntegers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 証明者の鍵 — proves to a provider that the city asks (`private_key_jwt`); from `HITOMADO_OIDC_KEY`, else made at the
/// first start in `keys/` of the data directory.
///
/// Of several the first signs, all are published: that is how a key is changed.
@Component
public class OidcKeys {
    private static final int BYTES = 32;

    private final List<ECKey> keys;

    OidcKeys(@Value("${hitomado.oidc.key:}") String configured, @Value("${hitomado.data}") Path data) {
        var secrets = configured.isBlank()
                ? KeyFile.readOrMake(DoorKeys.directory(data).resolve("oidc.key"))
                : configured.strip();
        this.keys = Arrays.stream(secrets.split("[,\\s]+"))
                .map(secret -> keyOf(Base64.getDecoder().decode(secret)))
                .toList();
    }

    JWK signing() {
        return keys.getFirst();
    }

    /// 公開鍵の一覧 — the JWKS as JSON; no private part.
    public Map<String, Object> published() {
        return new JWKSet(List.<JWK>copyOf(keys)).toPublicJWKSet().toJSONObject();
    }

    /// The key of P-256 that belongs to 32 random bytes.
    private static ECKey keyOf(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("hitomado.oidc.key is 32 bytes in Base64");
        }
        var curve = ECNamedCurveTable.getParameterSpec("secp256r1");
        var scalar = new BigInteger(1, secret)
                .mod(curve.getN().subtract(BigInteger.ONE))
                .add(BigInteger.ONE);
        var point = curve.getG().multiply(scalar).normalize();
        try {
            return new ECKey.Builder(
                            Curve.P_256,
                            Base64URL.encode(point.getAffineXCoord().getEncoded()),
                            Base64URL.encode(point.getAffineYCoord().getEncoded()))
                    .d(Base64URL.encode(BigIntegers.asUnsignedByteArray(BYTES, scalar)))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "OidcKeys" + keys.stream().map(JWK::getKeyID).toList();
    }
}
