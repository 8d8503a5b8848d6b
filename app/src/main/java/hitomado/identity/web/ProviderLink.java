package hitomado.identity.web;

import hitomado.identity.oidc.OidcSettings;
import hitomado.platform.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The way to the provider. A link, not a form: `form-action` of our own pages allows no other origin.
public final class ProviderLink {
    private ProviderLink() {}

    public static String to(String path) {
        return "/sign-in/oidc?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    public static String label(Page page, OidcSettings provider) {
        var set = provider.label(page.lang());
        return set.isEmpty() ? page.t("identity.oidc.label") : page.t("identity.oidc.with", set);
    }
}
