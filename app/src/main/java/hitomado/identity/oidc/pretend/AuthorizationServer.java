package hitomado.identity.oidc.pretend;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// The context of the pretend provider. No `@Configuration`: the city must not find it when it looks for its own.
@EnableWebSecurity
class AuthorizationServer {
    private static final String[] SCOPES = {"openid", "name", "address", "birthdate", "gender"};

    @Bean
    SecurityFilterChain provider(HttpSecurity http, City city) throws Exception {
        var content =
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                        + "form-action 'self' " + String.join(" ", city.origins());
        return http.oauth2AuthorizationServer(server -> server.oidc(
                                oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(FourItems::of)))
                        .authorizationEndpoint(end -> end.authorizationResponseHandler(new BackToTheCity())))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/card", "/css/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/card")))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(content)))
                .build();
    }

    @Bean
    RegisteredClientRepository clients(City city) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId(
                        UUID.randomUUID().toString())
                .clientId(PretendProvider.CLIENT)
                .clientName("ひとまど市")
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> city.origins().forEach(origin -> uris.add(origin + "/sign-in/oidc/back")))
                .scopes(scopes -> scopes.addAll(List.of(SCOPES)))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .jwkSetUrl(city.jwks())
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES256)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                        .accessTokenTimeToLive(Duration.ofMinutes(5))
                        .build())
                .build());
    }

    @Bean
    RSAKey key() throws JOSEException {
        return new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder tokensOfItsOwn(RSAKey key) throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
    }

    @Bean
    AuthorizationServerSettings addresses() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> pairwise(Subjects subjects) {
        return context -> {
            var client = context.getRegisteredClient().getClientId();
            Authentication person = Objects.requireNonNull(context.getPrincipal());
            context.getClaims().subject(subjects.of(client, person.getName()));
            if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                context.getClaims().claim("acr", PretendProvider.ACR);
            }
        };
    }

    @Bean
    DelegatingFilterProxyRegistrationBean filters() {
        return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    }

    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }

    @Bean
    ServletRegistrationBean<CardPage> card(CardPage page) {
        return new ServletRegistrationBean<>(page, "/card");
    }

    @Bean
    ServletRegistrationBean<StyleSheets> styles() {
        return new ServletRegistrationBean<>(new StyleSheets(), "/css/*");
    }
}
