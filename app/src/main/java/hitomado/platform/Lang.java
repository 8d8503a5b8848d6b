package hitomado.platform;

import java.util.Locale;

/// 表示言語 — the three languages of every text: 日本語, やさしい日本語, English.
public enum Lang {
    JA("ja", "日本語", Locale.of("ja")),
    EASY("easy", "やさしい日本語", Locale.of("ja", "JP", "EASY")),
    EN("en", "English", Locale.ENGLISH);

    private final String code;
    private final String label;
    private final Locale locale;

    Lang(String code, String label, Locale locale) {
        this.code = code;
        this.label = label;
        this.locale = locale;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public Locale locale() {
        return locale;
    }

    /// Value of the `lang` attribute of the page.
    public String html() {
        return this == EN ? "en" : "ja";
    }

    public static Lang of(Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return EN;
        }
        return locale.getVariant().equals("EASY") ? EASY : JA;
    }

    /// The language of a code such as `easy`; Japanese where the code is unknown.
    public static Lang ofCode(String code) {
        for (var lang : values()) {
            if (lang.code.equals(code)) {
                return lang;
            }
        }
        return JA;
    }
}
