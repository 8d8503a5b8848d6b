package hitomado.platform.layers;

import hitomado.platform.rights.Declared;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/// 網の層 — where a process stands (`hitomado.layer`): what of the program it runs, serves and keeps tables of.
public enum Layer {
    /// Everything in one process.
    ALL,
    /// インターネット接続系 — the resident's side.
    INTERNET,
    /// LGWAN接続系 — passes the doors on inward, and keeps staff, roles and definitions.
    LGWAN,
    /// マイナンバー利用事務系 — the register, casework and whatever reads personal data.
    MYNUMBER;

    private static final String ROOT = "hitomado.";
    private static final List<String> RESIDENTS = List.of(
            "hitomado.platform.",
            "hitomado.door.",
            "hitomado.procedures.",
            "hitomado.identity.",
            "hitomado.sessions.",
            "hitomado.guide.",
            "hitomado.applications.",
            "hitomado.owndata.");
    private static final List<String> BETWEEN =
            List.of("hitomado.platform.", "hitomado.door.transport.", "hitomado.procedures.", "hitomado.identity.");
    /// Sign-in of residents and their delegations: both ask the office over the door.
    private static final List<String> ASKING_THE_OFFICE = List.of(
            "hitomado.identity.delegation.",
            "hitomado.identity.web.DelegationScreen",
            "hitomado.identity.oidc.",
            "hitomado.identity.web.OidcScreen",
            "hitomado.identity.web.ProviderLink",
            "hitomado.identity.web.CardSignInScreen");

    private static final List<String> OF_RESIDENTS = List.of("/", "/sign-in", "/my", "/demo", "/unsubscribe");

    public static Layer of(Environment settings) {
        return of(settings.getProperty("hitomado.layer", "all"));
    }

    /// @throws IllegalArgumentException for a word that names none
    public static Layer of(String name) {
        try {
            return valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("hitomado.layer is all, internet, lgwan or mynumber, not " + name, e);
        }
    }

    /// As it is written in the settings.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether classes of this name become beans here.
    public boolean runs(String className) {
        return switch (this) {
            case ALL, MYNUMBER -> true;
            case INTERNET -> isOf(className, RESIDENTS);
            case LGWAN -> isOf(className, BETWEEN) && ASKING_THE_OFFICE.stream().noneMatch(className::startsWith);
        };
    }

    /// Whether the tables of this module are kept here; `__root` are those of the frameworks.
    public boolean keeps(String module) {
        return switch (this) {
            case ALL, MYNUMBER -> true;
            case INTERNET -> module.equals("__root") || RESIDENTS.contains(ROOT + module + ".");
            case LGWAN ->
                List.of("__root", "platform", "door", "procedures", "identity").contains(module);
        };
    }

    /// Whether a handler answers here; elsewhere its path does not exist.
    public boolean serves(Declared declared, String path) {
        return switch (this) {
            case ALL -> true;
            case INTERNET ->
                switch (declared) {
                    case Declared.Everybody everybody -> knows(path);
                    case Declared.Residents residents -> true;
                    case Declared.Parties parties -> true;
                    case Declared.Staff staff -> false;
                    case Declared.Holders holders -> false;
                };
            case LGWAN, MYNUMBER ->
                switch (declared) {
                    case Declared.Everybody everybody -> knows(path);
                    case Declared.Residents residents -> false;
                    case Declared.Parties parties -> true;
                    case Declared.Staff staff -> true;
                    case Declared.Holders holders -> true;
                };
        };
    }

    /// Whether anything below this path may be of this layer; asked before anybody is sent to a page to sign in.
    public boolean knows(String path) {
        return switch (this) {
            case ALL -> true;
            case INTERNET -> !isBelow(path, "/staff");
            case LGWAN, MYNUMBER -> OF_RESIDENTS.stream().noneMatch(own -> isBelow(path, own));
        };
    }

    private static boolean isOf(String className, List<String> packages) {
        return className.startsWith(ROOT)
                && (className.indexOf('.', ROOT.length()) < 0
                        || packages.stream().anyMatch(className::startsWith));
    }

    private static boolean isBelow(String path, String parent) {
        return path.equals(parent) || (!parent.equals("/") && path.startsWith(parent + "/"));
    }
}
