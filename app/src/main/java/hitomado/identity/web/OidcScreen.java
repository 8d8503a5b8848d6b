package hitomado.identity.web;

import hitomado.identity.oidc.OidcClient;
import hitomado.identity.oidc.OidcEntry;
import hitomado.identity.oidc.OidcKeys;
import hitomado.identity.oidc.OidcSettings;
import hitomado.identity.oidc.OidcSignIn;
import hitomado.platform.Lang;
import hitomado.platform.NotFound;
import hitomado.platform.rights.Open;
import hitomado.platform.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// OpenID プロバイダーでのサインイン — to the provider and back; what comes back is verified before anything is opened.
@Controller
@Open
class OidcScreen {
    private static final Logger LOG = LoggerFactory.getLogger(OidcScreen.class);

    private final OidcClient client;
    private final OidcSignIn signIn;
    private final OidcKeys keys;
    private final OidcSettings settings;
    private final WebSession session;
    /// Gives a request back once, and only for its own state.
    private final HttpSessionOAuth2AuthorizationRequestRepository sent =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    OidcScreen(OidcClient client, OidcSignIn signIn, OidcKeys keys, OidcSettings settings, WebSession session) {
        this.client = client;
        this.signIn = signIn;
        this.keys = keys;
        this.settings = settings;
        this.session = session;
    }

    @GetMapping("/sign-in/oidc")
    String go(
            @RequestParam(defaultValue = "/my") String to,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        demandActive();
        var path = LocalPath.orElse(to, "/my");
        try {
            var asked = client.findRequest(request, path, Lang.of(locale) == Lang.EN ? "en" : "ja")
                    .orElseThrow(() -> new NotFound("provider"));
            sent.saveAuthorizationRequest(asked, request, response);
            return "redirect:" + asked.getAuthorizationRequestUri();
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.error("the provider does not describe itself: {}", e.toString());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return show("UNREACHABLE", path, model);
        }
    }

    @GetMapping(OidcClient.BACK)
    String back(
            @RequestParam Map<String, String> said,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        demandActive();
        var asked = sent.removeAuthorizationRequest(request, response);
        var to = asked != null && asked.getAttribute(OidcClient.TO) instanceof String path ? path : "/my";
        return switch (signIn.signIn(asked, said)) {
            case OidcEntry.Accepted(var actor) -> "redirect:" + session.open(actor, to, request, response);
            case OidcEntry.Stopped() -> show("STOPPED", to, model);
            case OidcEntry.Refused() -> {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                yield show("REFUSED", to, model);
            }
        };
    }

    /// 公開鍵の一覧 — what the provider verifies us with.
    @GetMapping(path = "/sign-in/oidc/jwks", produces = "application/jwk-set+json")
    @ResponseBody
    Map<String, Object> keys() {
        return keys.published();
    }

    private void demandActive() {
        if (!settings.active()) {
            throw new NotFound("provider");
        }
    }

    private static String show(String why, String to, Model model) {
        model.addAttribute("why", why);
        model.addAttribute("to", to);
        return "identity/web/oidcFailed";
    }
}
