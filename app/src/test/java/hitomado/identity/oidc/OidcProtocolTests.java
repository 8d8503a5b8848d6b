package hitomado.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hitomado.identity.card.PretendCards;
import hitomado.identity.oidc.pretend.PretendProvider;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 認証の手順 — the city and the pretend provider over real HTTP, with somebody in between who changes what they say.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class OidcProtocolTests {
    private static final String VERIFIER = "v".repeat(64);

    @LocalServerPort
    int port;

    @Autowired
    PretendCards cards;

    @Autowired
    PretendProvider provider;

    @Autowired
    OidcKeys keys;

    @Autowired
    JdbcClient jdbc;

    private final Wire wire = new Wire();

    private URI city(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private URI pretend(String path) {
        return URI.create(provider.issuer() + path);
    }

    /// Goes to the provider and shows the card there.
    ///
    /// @return the address that the provider sends the browser back to
    private URI answer(URI request) throws Exception {
        var page = wire.get(Wire.next(wire.get(request)));
        var shown = wire.submit(
                page, "main form", Map.of("card", cards.listed().getFirst().serial(), "pin", "1234"));
        return Wire.next(wire.get(Wire.next(shown)));
    }

    private URI answer() throws Exception {
        return answer(Wire.next(wire.get(city("/sign-in/oidc"))));
    }

    private void opens(URI answer) throws Exception {
        assertThat(Wire.next(wire.get(answer)).getPath()).isEqualTo("/my");
        assertThat(wire.get(city("/my")).statusCode()).isEqualTo(200);
    }

    private void refuses(URI answer, String why) throws Exception {
        var before = refusals(why);
        var refused = wire.get(answer);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain(why + "<");
        assertThat(wire.get(city("/my")).statusCode()).as("nothing is open").isEqualTo(302);
        assertThat(refusals(why)).isGreaterThan(before);
    }

    private int refusals(String why) {
        return jdbc.sql(
                        "select count(*) from platform.audit_event where kind = 'SIGN_IN_REFUSED' and detail->>'why' = :why")
                .param("why", why)
                .query(Integer.class)
                .single();
    }

    @Test
    void anAnswerToSomebodyElsesRequestOpensNothing() throws Exception {
        var answer = answer();
        refuses(Wire.with(answer, "state", "other"), "state");
        refuses(Wire.with(answer, "state", null), "state");
        var mine = new Wire();
        assertThat(mine.get(answer).statusCode())
                .as("the browser that never asked")
                .isEqualTo(403);
        opens(answer);
    }

    @Test
    void anAnswerOfAnotherProviderOpensNothing() throws Exception {
        refuses(Wire.with(answer(), "iss", "http://localhost:1"), "issuer");
        opens(answer());
    }

    @Test
    void aCodeOpensOnceOnly() throws Exception {
        var answer = answer();
        opens(answer);
        assertThat(wire.get(answer).statusCode()).as("its state is used up").isEqualTo(403);
        var again = Wire.parameters(Wire.next(wire.get(city("/sign-in/oidc"))));
        var late = Wire.with(
                Wire.with(answer, "state", again.get("state")),
                "code",
                Wire.parameters(answer).get("code"));
        assertThat(wire.get(late).statusCode())
                .as("a used code with a state that is in order")
                .isEqualTo(403);
        assertThat(refusals("invalid_grant")).isPositive();
    }

    @Test
    void theProviderRefusesARequestWithoutPkce() throws Exception {
        var asked = Wire.next(wire.get(city("/sign-in/oidc")));
        var bare = Wire.with(Wire.with(asked, "code_challenge", null), "code_challenge_method", null);
        var said = Wire.next(wire.get(bare));
        assertThat(Wire.parameters(said))
                .containsEntry("error", "invalid_request")
                .doesNotContainKey("code");
        refuses(said, "provider");
    }

    @Test
    void theProviderRefusesWhoDoesNotHoldAPublishedKeyOrTheVerifier() throws Exception {
        var strange =
                new ECKeyGenerator(Curve.P_256).keyID(keys.signing().getKeyID()).generate();
        assertThat(exchange(strange, VERIFIER)).satisfies(answered -> {
            assertThat(answered.statusCode()).isEqualTo(401);
            assertThat(answered.body()).contains("invalid_client");
        });
        var own = keys.signing().toECKey();
        assertThat(exchange(own, "w".repeat(64)).body()).contains("invalid_grant");
        assertThat(exchange(own, null).body()).contains("error");
        assertThat(exchange(own, VERIFIER)).satisfies(answered -> {
            assertThat(answered.statusCode()).isEqualTo(200);
            assertThat(answered.body()).contains("id_token");
        });
    }

    /// Asks for tokens as the city does, with a fresh code.
    private HttpResponse<String> exchange(ECKey key, @Nullable String verifier) throws Exception {
        var back = city(OidcClient.BACK).toString();
        var challenge = Base64URL.encode(
                MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        var request = "response_type=code&client_id=" + PretendProvider.CLIENT + "&scope=openid&state=s&nonce=n"
                + "&redirect_uri=" + Wire.encode(back) + "&code_challenge_method=S256&code_challenge=" + challenge;
        var code =
                Wire.parameters(answer(pretend("/oauth2/authorize?" + request))).get("code");
        var form = new TreeMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                back,
                "client_id",
                PretendProvider.CLIENT,
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion(key)));
        if (verifier != null) {
            form.put("code_verifier", verifier);
        }
        return new Wire().post(pretend("/oauth2/token"), form);
    }

    private String assertion(ECKey key) throws Exception {
        var now = System.currentTimeMillis();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(PretendProvider.CLIENT)
                        .subject(PretendProvider.CLIENT)
                        .audience(pretend("/oauth2/token").toString())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(new Date(now))
                        .expirationTime(new Date(now + 60_000))
                        .build());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }
}
