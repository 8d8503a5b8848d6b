package hitomado.identity.oidc.pretend;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/// Sends the person back with the code, and forgets them: the next one at this browser shows a card again.
final class BackToTheCity implements AuthenticationSuccessHandler {
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var asked = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        var code = Objects.requireNonNull(asked.getAuthorizationCode()).getTokenValue();
        var issuer = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
        var back = UriComponentsBuilder.fromUriString(Objects.requireNonNull(asked.getRedirectUri()))
                .queryParam("code", "{code}")
                .queryParam("state", "{state}")
                .queryParam("iss", "{iss}")
                .encode()
                .buildAndExpand(code, asked.getState(), issuer)
                .toUriString();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        response.sendRedirect(back);
    }
}
