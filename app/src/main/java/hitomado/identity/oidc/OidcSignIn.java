package hitomado.identity.oidc;

import hitomado.identity.CardClaims;
import hitomado.identity.ResidentAccount;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;

/// OpenID プロバイダーでのサインイン — takes the provider's answer and opens the resident's account.
@Service
public class OidcSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final Acting SIGN_IN = Acting.by(new Actor.Process("oidc-sign-in"));

    private final OidcClient client;
    private final OidcSettings settings;
    private final OidcAccounts accounts;
    private final RegisterMatching matching;
    private final AuditTrail audit;

    OidcSignIn(
            OidcClient client,
            OidcSettings settings,
            OidcAccounts accounts,
            RegisterMatching matching,
            AuditTrail audit) {
        this.client = client;
        this.settings = settings;
        this.accounts = accounts;
        this.matching = matching;
        this.audit = audit;
    }

    /// @param sent the request that this browser took to the provider; null where it has none of that state
    /// @param said the parameters that the browser brought back
    public OidcEntry signIn(@Nullable OAuth2AuthorizationRequest sent, Map<String, String> said) {
        var error = said.get("error");
        if (sent == null) {
            return refused("state");
        }
        if (!client.isFromProvider(said)) {
            return refused("issuer");
        }
        if (error != null) {
            return error.equals("access_denied") ? new OidcEntry.Stopped() : refused("provider");
        }
        var user = ask(sent, said.getOrDefault("code", ""), said.getOrDefault("state", ""));
        return switch (user) {
            case Asked.Failed(var why) -> refused(why);
            case Asked.Known(var known) ->
                OidcClaims.find(known).map(claims -> accepted(known, claims)).orElseGet(() -> refused("claims"));
        };
    }

    private sealed interface Asked {
        record Known(OidcUser user) implements Asked {}

        record Failed(String why) implements Asked {}
    }

    private Asked ask(OAuth2AuthorizationRequest sent, String code, String state) {
        if (code.isEmpty()) {
            return new Asked.Failed("code");
        }
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(sent.getRedirectUri()))
                .state(state)
                .build();
        try {
            var done = client.exchange()
                    .authenticate(new OAuth2LoginAuthenticationToken(
                            client.registration(), new OAuth2AuthorizationExchange(sent, answer)));
            return done != null && done.getPrincipal() instanceof OidcUser user
                    ? new Asked.Known(user)
                    : new Asked.Failed("id_token");
        } catch (OAuth2AuthenticationException e) {
            LOG.warn("the provider's answer is refused: {}", e.getError());
            return new Asked.Failed(e.getError().getErrorCode());
        }
    }

    private OidcEntry accepted(OidcUser user, CardClaims claims) {
        var issuer = Objects.requireNonNull(user.getIdToken().getIssuer()).toString();
        var acr = user.getIdToken().getAuthenticationContextClass();
        var level = settings.level(acr == null ? "" : acr);
        var account = accounts.enter(issuer, Objects.requireNonNull(user.getSubject()), claims);
        var own = level == SignInLevel.CARD && account.personRef() == null ? matched(account, level) : account.id();
        return new OidcEntry.Accepted(accounts.signedIn(own, claims, level));
    }

    /// Only what was proved with a card is compared with the register.
    private UUID matched(ResidentAccount account, SignInLevel level) {
        var who = new Actor.Resident(account.id(), account.claims().fullName(), level);
        var request = matching.ask(who, account);
        return matching.collect(request).orElse(account.id());
    }

    private OidcEntry refused(String why) {
        audit.note(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, SIGN_IN, "provider").with("why", why));
        return new OidcEntry.Refused();
    }
}
