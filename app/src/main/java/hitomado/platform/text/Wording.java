package hitomado.platform.text;

import hitomado.platform.Lang;

/// One text in the three languages of every public page: 日本語, やさしい日本語, English.
public record Wording(String ja, String easy, String en) {
    public Wording {
        if (ja.isBlank() || easy.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a public text is complete in all three languages: " + ja + en);
        }
    }

    public String in(Lang lang) {
        return switch (lang) {
            case JA -> ja;
            case EASY -> easy;
            case EN -> en;
        };
    }
}
