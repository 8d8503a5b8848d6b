package hitomado.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hitomado.identity.oidc.pretend.PretendProvider;
import hitomado.platform.SignInLevel;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// 認証の結果の検証 — what a provider says is taken only as it was asked, from whom it was asked, and signed.
class OidcRefusalTests {
    @TempDir
    Path data;

    private FakeProvider provider;
    private OidcKeys keys;
    private OidcClient client;
    private OAuth2AuthorizationRequest sent;

    @BeforeEach
    void start() throws Exception {
        provider = new FakeProvider();
        keys = new OidcKeys("", data);
        client = newClient();
        sent = client.findRequest(new MockHttpServletRequest("GET", "/sign-in/oidc"), "/my", "ja")
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private OidcSettings settings(MockEnvironment more) {
        more.setProperty("hitomado.oidc", "provider");
        more.setProperty("hitomado.oidc.issuer", provider.issuer());
        more.setProperty("hitomado.oidc.client-id", FakeProvider.CLIENT);
        return new OidcSettings(more, new StaticListableBeanFactory().getBeanProvider(PretendProvider.class));
    }

    private OidcClient newClient() {
        return new OidcClient(settings(new MockEnvironment()), keys, new IdTokens(Clock.systemUTC()));
    }

    private JWTClaimsSet.Builder claims() {
        return provider.claims(String.valueOf(sent.getAdditionalParameters().get("nonce")));
    }

    private OidcUser exchange(String idToken) {
        provider.answersWith(idToken);
        var answer = OAuth2AuthorizationResponse.success("code")
                .redirectUri(Objects.requireNonNull(sent.getRedirectUri()))
                .state(sent.getState())
                .build();
        var done = client.exchange()
                .authenticate(new OAuth2LoginAuthenticationToken(
                        client.registration(), new OAuth2AuthorizationExchange(sent, answer)));
        return (OidcUser) Objects.requireNonNull(Objects.requireNonNull(done).getPrincipal());
    }

    private void refuses(String idToken, String code) {
        assertThatThrownBy(() -> exchange(idToken))
                .isInstanceOfSatisfying(
                        OAuth2AuthenticationException.class,
                        refused -> assertThat(refused.getError().getErrorCode()).isEqualTo(code));
    }

    @Test
    void asksWithPkceStateAndNonceAndTellsNobodyWhereThePersonWantedToGo() {
        assertThat(sent.getAuthorizationRequestUri())
                .contains("code_challenge_method=S256", "state=", "nonce=", "scope=")
                .doesNotContain("to=");
    }

    @Test
    void takesWhatIsInOrderAndProvesItselfWithAKeyThatIsPublished() throws Exception {
        var user = exchange(provider.signed(claims().build()));
        assertThat(OidcClaims.find(user)).get().satisfies(claims -> {
            assertThat(claims.fullName()).isEqualTo("髙橋 健一");
            assertThat(claims.address()).isEmpty();
        });
        var form = Arrays.stream(provider.asked().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        assertThat(form).containsKeys("code_verifier", "client_assertion").doesNotContainKey("client_secret");
        var assertion = SignedJWT.parse(form.get("client_assertion"));
        assertThat(assertion.getHeader().getKeyID()).isEqualTo(keys.signing().getKeyID());
        assertThat(assertion.getJWTClaimsSet().getAudience()).containsExactly(provider.issuer() + "/token");
        assertThat(keys.published().toString())
                .contains(keys.signing().getKeyID())
                .doesNotContain(" d=");
    }

    @Test
    void refusesAnotherNonce() throws Exception {
        refuses(provider.signed(claims().claim("nonce", "other").build()), "invalid_nonce");
    }

    @Test
    void refusesAnotherIssuerAndAnotherAudience() throws Exception {
        refuses(provider.signed(claims().issuer("http://localhost:1").build()), "invalid_id_token");
        refuses(provider.signed(claims().audience("another-city").build()), "invalid_id_token");
    }

    @Test
    void refusesAnExpiredToken() throws Exception {
        var past = System.currentTimeMillis() - 600_000;
        refuses(
                provider.signed(claims().issueTime(new Date(past))
                        .expirationTime(new Date(past + 60_000))
                        .build()),
                "invalid_id_token");
    }

    @Test
    void refusesATokenWithoutSignatureOrSignedByAnotherKeyOrByThePublicKey() throws Exception {
        refuses(FakeProvider.unsigned(claims().build()), "invalid_id_token");
        refuses(provider.macByThePublicKey(claims().build()), "invalid_id_token");
        refuses(FakeProvider.signed(claims().build(), new RSAKeyGenerator(2048).generate()), "invalid_id_token");
    }

    @Test
    void theFirstKeySignsAndAllArePublished() {
        var first = Base64.getEncoder()
                .encodeToString(UUID.randomUUID().toString().substring(0, 32).getBytes(StandardCharsets.UTF_8));
        var second = Base64.getEncoder()
                .encodeToString(UUID.randomUUID().toString().substring(0, 32).getBytes(StandardCharsets.UTF_8));
        var before = new OidcKeys(second, data);
        var changed = new OidcKeys(first + "," + second, data);
        assertThat(changed.signing().getKeyID()).isNotEqualTo(before.signing().getKeyID());
        assertThat(changed.published().toString())
                .contains(changed.signing().getKeyID(), before.signing().getKeyID());
        assertThat(new OidcKeys("", data).signing()).as("kept on the disk").isEqualTo(keys.signing());
    }

    @Test
    void theLevelIsTheProvidersAndOnlyWhereItsAnswerSaysSo() {
        assertThat(settings(new MockEnvironment()).level("")).isEqualTo(SignInLevel.ACCOUNT);
        var card = Map.of("hitomado.oidc.level", "CARD", "hitomado.oidc.acr", "high");
        var strict = new MockEnvironment();
        card.forEach(strict::setProperty);
        assertThat(settings(strict).level("high")).isEqualTo(SignInLevel.CARD);
        assertThat(settings(strict).level("low")).isEqualTo(SignInLevel.ACCOUNT);
        assertThat(settings(strict).level("")).isEqualTo(SignInLevel.ACCOUNT);
    }

    @Test
    void refusesMetadataOfAnotherIssuer() {
        provider.says("issuer", "http://localhost:1");
        var city = newClient();
        assertThatThrownBy(city::registration)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("http://localhost:1");
        provider.says("issuer", provider.issuer());
        assertThat(city.registration().getProviderDetails().getIssuerUri())
                .as("asked again as long as it was not in order")
                .isEqualTo(provider.issuer());
    }

    @Test
    void anAnswerThatNamesAnotherProviderIsNotTheProviders() {
        assertThat(client.isFromProvider(Map.of("iss", provider.issuer()))).isTrue();
        assertThat(client.isFromProvider(Map.of("iss", provider.issuer() + "/")))
                .isFalse();
        assertThat(client.isFromProvider(Map.of("iss", ""))).isFalse();
        assertThat(client.isFromProvider(Map.of("code", "c"))).isTrue();
    }

    @Test
    void whereTheProviderSaysThatItNamesItselfAnAnswerWithoutANameIsNotTheProviders() {
        provider.says("authorization_response_iss_parameter_supported", true);
        var city = newClient();
        assertThat(city.isFromProvider(Map.of("code", "c"))).isFalse();
        assertThat(city.isFromProvider(Map.of("error", "access_denied"))).isFalse();
        assertThat(city.isFromProvider(Map.of("iss", provider.issuer()))).isTrue();
    }
}
