package hitomado.procedures;

import hitomado.platform.Lang;

/// 三つの表記 — one text for people in 日本語, やさしい日本語 and English.
public record LocalText(String ja, String easy, String en) {
    /// No text at all, for what definitions leave out.
    public static final LocalText NONE = new LocalText("", "", "");

    public String in(Lang lang) {
        return switch (lang) {
            case JA -> ja;
            case EASY -> easy;
            case EN -> en;
        };
    }

    /// The text with `{name}` replaced, for questions about one person.
    public String in(Lang lang, String name) {
        return in(lang).replace("{name}", name);
    }

    public boolean isEmpty() {
        return ja.isEmpty();
    }
}
