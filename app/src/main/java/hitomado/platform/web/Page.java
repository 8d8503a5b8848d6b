package hitomado.platform.web;

import hitomado.platform.Actor;
import hitomado.platform.Lang;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 画面の共通情報 — what every template gets as parameter `page`: texts, language, path, signed-in actor, CSRF token.
///
/// @param actingFor name of the person whom the actor acts for as a proxy; empty where nobody
/// @param staffLinks entries of the staff's navigation that this actor may see; empty for everybody else
public record Page(
        Texts t,
        Lang lang,
        String path,
        @Nullable Actor actor,
        String actingFor,
        Csrf csrf,
        String mode,
        List<StaffLink> staffLinks) {
    public Page {
        staffLinks = List.copyOf(staffLinks);
    }

    /// Text of a message key in the person's language.
    public String t(String key, Object... args) {
        return t.get(key, args);
    }

    public boolean demo() {
        return mode.equals("demo");
    }

    /// The card's sign-in page with the way back to this page; the person's own page from the front page.
    public String signInPath() {
        return "/sign-in/card?to=" + URLEncoder.encode(path.equals("/") ? "/my" : path, StandardCharsets.UTF_8);
    }

    /// Whether a member of staff looks at it.
    public boolean staff() {
        return actor instanceof Actor.Staff;
    }

    public boolean signingIn() {
        return path.startsWith("/sign-in/") || path.startsWith("/staff/sign-in");
    }

    /// Whether this page lies at or below a path, for marking the entry of a navigation.
    public boolean isAt(String other) {
        return path.equals(other) || path.startsWith(other + "/") || path.startsWith(other + "?");
    }

    /// Whether this page belongs to an entry of the staff's navigation, and to none that lies below it.
    public boolean isAt(StaffLink link) {
        return isAt(link.path())
                && staffLinks.stream()
                        .noneMatch(other -> other.path().startsWith(link.path() + "/") && isAt(other.path()));
    }

    /// Address of a file below `static/`, with the version of its content.
    public String asset(String file) {
        return Assets.versioned(file);
    }

    /// Value of `hx-headers`: the CSRF token for requests of htmx.
    public String htmxHeaders() {
        return "{\"" + csrf.header() + "\":\"" + csrf.token() + "\"}";
    }

    public List<Lang> languages() {
        return List.of(Lang.values());
    }

    /// CSRF token as hidden field and htmx header.
    public record Csrf(String parameter, String header, String token) {}
}
