package hitomado.platform.text;

/// One text in the three languages of every public page: 日本語, やさしい日本語, English.
public record Wording(String ja, String easy, String en) {
    public Wording {
        if (ja.isBlank() || easy.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a public text is complete in all three languages: " + ja + en);
        }
    }
}
