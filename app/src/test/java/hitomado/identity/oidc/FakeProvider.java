package hitomado.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/// A provider that answers with whatever a test hands it, also what no honest one would.
final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "the-city";

    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Object> token = new ConcurrentHashMap<>();
    private final Map<String, Object> metadata = new ConcurrentHashMap<>();
    /// What the city sent to the token endpoint last.
    private volatile String asked = "";

    FakeProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        metadata.putAll(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "jwks_uri", issuer() + "/jwks",
                "subject_types_supported", new String[] {"pairwise"}));
        answer("/.well-known/openid-configuration", metadata);
        answer("/jwks", new JWKSet(key.toPublicJWK()).toJSONObject());
        answer("/userinfo", Map.of("sub", "someone", "name", "髙橋 健一", "birthdate", "1980-01-01", "gender", "male"));
        answer("/token", token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Describes itself otherwise than it did.
    void says(String key, Object value) {
        metadata.put(key, value);
    }

    String asked() {
        return asked;
    }

    private void answer(String path, Object body) {
        server.createContext(path, exchange -> {
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals("/token")) {
                asked = sent;
            }
            var bytes = json.writeValueAsBytes(body);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    JWTClaimsSet.Builder claims(String nonce) {
        var now = System.currentTimeMillis();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("someone")
                .audience(CLIENT)
                .claim("nonce", nonce)
                .issueTime(new Date(now))
                .expirationTime(new Date(now + 60_000));
    }

    void answersWith(String idToken) {
        token.putAll(Map.of(
                "access_token", "a", "token_type", "Bearer", "expires_in", 60, "scope", "openid", "id_token", idToken));
    }

    String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key);
    }

    static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
        jwt.sign(new RSASSASigner(by));
        return jwt.serialize();
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /// The old trick: the public key, which everybody has, as the secret of HS256.
    String macByThePublicKey(JWTClaimsSet claims) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims);
        jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return jwt.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
