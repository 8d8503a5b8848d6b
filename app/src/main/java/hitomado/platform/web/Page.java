package hitomado.platform.web;

import hitomado.platform.Actor;
import hitomado.platform.Lang;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 画面の共通情報 — what every template gets as parameter `page`: texts, language, path, signed-in actor, CSRF token.
public record Page(
        Texts t, Lang lang, String path, @Nullable Actor actor, Csrf csrf, String mode) {

    /// Text of a message key in the person's language.
    public String t(String key, Object... args) {
        return t.get(key, args);
    }

    public boolean demo() {
        return mode.equals("demo");
    }

    public List<Lang> languages() {
        return List.of(Lang.values());
    }

    /// CSRF token as hidden field and htmx header.
    public record Csrf(String parameter, String header, String token) {}
}
