package hitomado.platform.text;

/// 濁点・半濁点: joins a kana with the mark that follows it, as half-width and decomposed texts write them apart.
final class Voicing {
    private static final String VOICED = "カキクケコサシスセソタチツテトハヒフヘホかきくけこさしすせそたちつてとはひふへほヽゝ";
    private static final String HALF_VOICED = "ハヒフヘホはひふへほ";

    private Voicing() {}

    static boolean isMark(char c) {
        return isVoiced(c) || isHalfVoiced(c);
    }

    /// The kana with the mark, or 0 when the two do not go together.
    static char join(char kana, char mark) {
        if (isHalfVoiced(mark)) {
            return HALF_VOICED.indexOf(kana) >= 0 ? (char) (kana + 2) : 0;
        }
        return switch (kana) {
            case 'ウ' -> 'ヴ';
            case 'う' -> 'ゔ';
            case 'ワ' -> 'ヷ';
            case 'ヲ' -> 'ヺ';
            default -> VOICED.indexOf(kana) >= 0 ? (char) (kana + 1) : 0;
        };
    }

    /// Combining U+3099, spacing ゛ and half-width ﾞ.
    private static boolean isVoiced(char c) {
        return c == '\u3099' || c == '\u309B' || c == '\uFF9E';
    }

    /// Combining U+309A, spacing ゜ and half-width ﾟ.
    private static boolean isHalfVoiced(char c) {
        return c == '\u309A' || c == '\u309C' || c == '\uFF9F';
    }
}
