package hitomado.identity.oidc;

import hitomado.identity.oidc.pretend.PretendProvider;
import hitomado.platform.Lang;
import hitomado.platform.SignInLevel;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// 認証の提供者の設定 — what a city has set below `hitomado.oidc`.
@Component
public class OidcSettings {
    // scopes of デジタル認証アプリ; unverified: from public descriptions, not from its specification
    private static final String SCOPES = "openid name address birthdate gender";

    private final String kind;
    private final Environment settings;
    private final ObjectProvider<PretendProvider> pretend;

    OidcSettings(Environment settings, ObjectProvider<PretendProvider> pretend) {
        this.kind = settings.getProperty("hitomado.oidc", "none");
        this.settings = settings;
        this.pretend = pretend;
        if (!Set.of("none", "pretend", "provider").contains(kind)) {
            throw new IllegalArgumentException("hitomado.oidc is none, pretend or provider, not " + kind);
        }
        if (kind.equals("provider") && (issuer().isEmpty() || clientId().isEmpty())) {
            throw new IllegalArgumentException("hitomado.oidc=provider needs hitomado.oidc.issuer and .client-id");
        }
    }

    public boolean active() {
        return !kind.equals("none");
    }

    boolean pretends() {
        return kind.equals("pretend");
    }

    /// Starts the pretend provider where it is asked for the first time.
    String issuer() {
        return pretends() ? pretend.getObject().issuer() : text("issuer", "");
    }

    String clientId() {
        return pretends() ? PretendProvider.CLIENT : text("client-id", "");
    }

    Set<String> scopes() {
        return words(text("scopes", SCOPES));
    }

    /// Where people come back to; else it is taken from the request.
    String base() {
        var set = settings.getProperty("hitomado.address", "").strip();
        return set.isEmpty() ? "{baseUrl}" : set;
    }

    /// 認証の強さ — the provider's level, if its answer says what the city asks for.
    ///
    /// @param acr how the provider says it has proved the person; empty where it does not say
    SignInLevel level(String acr) {
        if (pretends()) {
            return acr.equals(PretendProvider.ACR) ? SignInLevel.CARD : SignInLevel.ACCOUNT;
        }
        var wanted = words(text("acr", ""));
        var level = SignInLevel.valueOf(text("level", "ACCOUNT"));
        return wanted.isEmpty() || wanted.contains(acr) ? level : SignInLevel.ACCOUNT;
    }

    /// The name of the provider on the sign-in pages; empty where the city has set none.
    public String label(Lang lang) {
        var label = text("label", "");
        return switch (lang) {
            case JA -> label;
            case EASY -> text("label-easy", label);
            case EN -> text("label-en", label);
        };
    }

    private String text(String key, String otherwise) {
        var set = settings.getProperty("hitomado.oidc." + key, "").strip();
        return set.isEmpty() ? otherwise : set;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
