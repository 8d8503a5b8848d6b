package hitomado.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/// 依拠当事者 — the parts of Spring Security that speak the protocol, put together for the configured provider.
@Component
public class OidcClient {
    public static final String BACK = "/sign-in/oidc/back";
    static final String ID = "oidc";
    private static final String NAMES_ITSELF = "authorization_response_iss_parameter_supported";
    /// Attribute of a request that is on its way: where the person wanted to go. It is not sent.
    public static final String TO = "to";

    private final OidcSettings settings;
    private final OidcKeys keys;
    private final IdTokens idTokens;
    private final AtomicReference<@Nullable ClientRegistration> known = new AtomicReference<>();

    OidcClient(OidcSettings settings, OidcKeys keys, IdTokens idTokens) {
        this.settings = settings;
        this.keys = keys;
        this.idTokens = idTokens;
    }

    /// The provider as it describes itself; asked once, and again as long as it does not answer.
    public ClientRegistration registration() {
        var registration = known.get();
        return registration == null ? discover() : registration;
    }

    private ClientRegistration discover() {
        var found = ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .scope(settings.scopes())
                .redirectUri(settings.base() + BACK)
                .build();
        known.compareAndSet(null, found);
        return found;
    }

    /// The request that the browser takes to the provider: code flow with PKCE (S256), state and nonce.
    public Optional<OAuth2AuthorizationRequest> findRequest(HttpServletRequest request, String to, String uiLocales) {
        var registration = registration();
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> registration, "/sign-in/oidc");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(asked -> asked.attributes(kept -> kept.put(TO, to))
                        .additionalParameters(Map.of("ui_locales", uiLocales))));
        return Optional.ofNullable(resolver.resolve(request, ID));
    }

    /// Whether an answer names the provider that was asked (RFC 9207): it must where the provider says that it always
    /// does, else an answer that another provider was made to give would pass by leaving its name out.
    boolean isFromProvider(Map<String, String> said) {
        var provider = registration().getProviderDetails();
        var named = said.get("iss");
        return named == null
                ? !Boolean.TRUE.equals(provider.getConfigurationMetadata().get(NAMES_ITSELF))
                : named.equals(provider.getIssuerUri());
    }

    /// Exchanges the code and verifies what comes back.
    OidcAuthorizationCodeAuthenticationProvider exchange() {
        var signed = new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(
                registration -> keys.signing());
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.addParametersConverter(
                grant -> Objects.requireNonNullElseGet(signed.convert(grant), LinkedMultiValueMap::new));
        var users = new OidcUserService();
        users.setRetrieveUserInfo(asked -> {
            var details = asked.getClientRegistration().getProviderDetails();
            return details != null
                    && !Objects.requireNonNullElse(details.getUserInfoEndpoint().getUri(), "")
                            .isEmpty();
        });
        var exchange = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        exchange.setJwtDecoderFactory(idTokens);
        return exchange;
    }
}
