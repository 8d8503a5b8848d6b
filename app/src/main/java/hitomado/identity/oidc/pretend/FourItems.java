package hitomado.identity.oidc.pretend;

import hitomado.identity.CardClaims;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;

/// 基本4情報の提供 — the card's items, each only for its scope.
final class FourItems {
    private FourItems() {}

    static OidcUserInfo of(OidcUserInfoAuthenticationContext asked) {
        var authorization = asked.getAuthorization();
        var idToken = Objects.requireNonNull(authorization.getToken(OidcIdToken.class));
        Authentication person = Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
        var said = new HashMap<String, Object>();
        said.put("sub", idToken.getToken().getSubject());
        if (person.getDetails() instanceof CardClaims claims) {
            said.putAll(items(claims, asked.getAccessToken().getScopes()));
        }
        return new OidcUserInfo(said);
    }

    private static Map<String, Object> items(CardClaims claims, Set<String> scopes) {
        var items = new HashMap<String, Object>(Map.of(
                "name", claims.fullName(),
                "address", Map.of("formatted", claims.address()),
                "birthdate", claims.birthDate().toString(),
                "gender", claims.sex()));
        items.keySet().retainAll(scopes);
        return items;
    }
}
