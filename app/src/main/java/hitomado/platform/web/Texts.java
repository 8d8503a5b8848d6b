package hitomado.platform.web;

import hitomado.platform.Lang;
import org.springframework.context.MessageSource;

/// 画面の文言 — messages in one language; a missing key is a bug and shows as `??key??`, which tests refuse.
public final class Texts {
    private final MessageSource messages;
    private final Lang lang;

    public Texts(MessageSource messages, Lang lang) {
        this.messages = messages;
        this.lang = lang;
    }

    public String get(String key, Object... args) {
        var text = messages.getMessage(key, args, "??" + key + "??", lang.locale());
        return text == null ? "" : text;
    }

    public Lang lang() {
        return lang;
    }
}
