package hitomado.identity.oidc;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/// IDトークンの検証 — signature by the provider's published keys, issuer, audience, period; nothing symmetric, never `none`.
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {
    private static final Set<SignatureAlgorithm> TAKEN =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final Clock clock;
    private final ConcurrentMap<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        var keys = String.valueOf(registration.getProviderDetails().getJwkSetUri());
        return decoders.computeIfAbsent(keys, uri -> decoder(uri, registration));
    }

    private JwtDecoder decoder(String keys, ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(taken -> taken.addAll(TAKEN))
                .build();
        var period = new JwtTimestampValidator();
        period.setClock(clock);
        var idToken = new OidcIdTokenValidator(registration);
        idToken.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(period, idToken));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
