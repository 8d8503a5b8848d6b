package hitomado.platform.text;

/// 仮名: widths, hiragana and katakana, and the フリガナ of a name.
public final class Kana {
    private static final String HALF_WIDTH = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private static final int TO_KATAKANA = 'ア' - 'あ';

    private Kana() {}

    /// Half-width katakana become full width, full-width letters, digits and signs become ASCII; nothing else changes.
    public static String normalizeWidth(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        return out.toString();
    }

    /// Hiragana and half-width katakana become full-width katakana.
    public static String toKatakana(String text) {
        var out = new StringBuilder(normalizeWidth(text));
        for (var i = 0; i < out.length(); i++) {
            var c = out.charAt(i);
            if ((c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ') {
                out.setCharAt(i, (char) (c + TO_KATAKANA));
            }
        }
        return out.toString();
    }

    /// Katakana become hiragana (ruby, やさしい日本語).
    public static String toHiragana(String text) {
        var out = new StringBuilder(normalizeWidth(text));
        for (var i = 0; i < out.length(); i++) {
            var c = out.charAt(i);
            if ((c >= 'ァ' && c <= 'ヶ') || c == 'ヽ' || c == 'ヾ') {
                out.setCharAt(i, (char) (c - TO_KATAKANA));
            }
        }
        return out.toString();
    }

    /// フリガナ: reads hiragana and half-width kana as full-width katakana with ー, ・ and one full-width space between the
    /// parts.
    public static FuriganaReading readFurigana(String typed) {
        var katakana = toKatakana(typed.strip());
        if (katakana.isEmpty()) {
            return new FuriganaReading.Empty();
        }
        var out = new StringBuilder(katakana.length());
        for (var i = 0; i < katakana.length(); i++) {
            var c = furigana(katakana.charAt(i), out);
            if (c == 0) {
                return new FuriganaReading.NotKana(Character.toString(katakana.codePointAt(i)));
            }
            if (c != '　' || out.charAt(out.length() - 1) != '　') {
                out.append(c);
            }
        }
        return new FuriganaReading.Read(out.toString());
    }

    /// Whether a text is フリガナ as we keep it.
    public static boolean isFurigana(String text) {
        return readFurigana(text) instanceof FuriganaReading.Read read
                && read.katakana().equals(text);
    }

    private static char furigana(char c, CharSequence before) {
        if ((c >= 'ァ' && c <= 'ヺ') || c == 'ー' || c == '・') {
            return c;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return '　';
        }
        // people type a hyphen for the long vowel mark; a name never begins with one
        return isHyphen(c) && !before.isEmpty() ? 'ー' : 0;
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '−' || Character.getType(c) == Character.DASH_PUNCTUATION;
    }

    private static void append(StringBuilder out, char c) {
        if (Voicing.isMark(c) && !out.isEmpty()) {
            var joined = Voicing.join(out.charAt(out.length() - 1), c);
            if (joined != 0) {
                out.setCharAt(out.length() - 1, joined);
                return;
            }
        }
        out.append(plainWidth(c));
    }

    static char plainWidth(char c) {
        if (c >= '\uFF61' && c <= '\uFF9D') {
            return HALF_WIDTH.charAt(c - '\uFF61');
        }
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '\uFF9E' -> '゛';
            case '\uFF9F' -> '゜';
            case '￥' -> '¥';
            default -> c;
        };
    }
}
