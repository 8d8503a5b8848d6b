package hitomado.platform.text;

/// 異体字の束ね: turns a name into a key under which 髙橋, 高𣘺 and 高　橋 meet, for searching and matching only.
///
/// A key is never shown, printed or stored in place of a name: the original is the only truth. Equal keys say "look at
/// both",
/// not "the same person".
public final class NameFolding {
    private static final VariantTable TABLE = VariantTable.load();
    private static final int TO_KATAKANA = 'ア' - 'あ';
    private static final String SMALL = "ァィゥェォッャュョヮ";
    private static final String LARGE = "アイウエオツヤユヨワ";

    private NameFolding() {}

    /// Folds width, variation selectors, variant kanji, ヶ and ヵ, letter case and accents; drops spaces and middle dots.
    public static String fold(String name) {
        var out = new char[name.length()];
        var length = 0;
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < name.length()) {
                length = foldPair(c, name.charAt(++i), out, length);
                continue;
            }
            if (Voicing.isMark(c) && length > 0) {
                var joined = Voicing.join(out[length - 1], c);
                if (joined != 0) {
                    out[length - 1] = joined;
                    continue;
                }
            }
            var folded = TABLE.fold(c);
            if (folded != VariantTable.DROPPED) {
                out[length++] = folded;
            }
        }
        return new String(out, 0, length);
    }

    /// The key of a reading: as [#fold], and hiragana become katakana and small kana large (キョウコ meets キヨウコ).
    public static String foldKana(String reading) {
        var out = fold(reading).toCharArray();
        for (var i = 0; i < out.length; i++) {
            var c = out[i];
            if (c >= 'ぁ' && c <= 'ゖ') {
                c += TO_KATAKANA;
            }
            var small = c >= 'ァ' && c <= 'ヮ' ? SMALL.indexOf(c) : -1;
            out[i] = small >= 0 ? LARGE.charAt(small) : c;
        }
        return new String(out);
    }

    /// Whether two names are alike enough to be shown together.
    public static boolean alike(String one, String other) {
        return fold(one).equals(fold(other));
    }

    private static int foldPair(char high, char low, char[] out, int length) {
        var codePoint = Character.toCodePoint(high, low);
        if (Characters.isSelector(codePoint)) {
            return length;
        }
        var folded = TABLE.fold(codePoint);
        if (folded != VariantTable.DROPPED) {
            out[length] = folded;
            return length + 1;
        }
        out[length] = high;
        out[length + 1] = low;
        return length + 2;
    }
}
