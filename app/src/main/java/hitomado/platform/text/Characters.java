package hitomado.platform.text;

import java.util.ArrayList;
import java.util.List;

/// 文字: counts and checks text the way people see it, where 葛󠄀 and 𠮷 are one character each.
public final class Characters {
    private static final int IVS_FIRST = 0xE0100;
    private static final int IVS_LAST = 0xE01EF;

    private Characters() {}

    /// The characters as people see them: base, then selectors and marks that change its shape.
    public static List<String> units(String text) {
        var units = new ArrayList<String>(text.length());
        var start = 0;
        for (var i = 0; i < text.length(); ) {
            var codePoint = text.codePointAt(i);
            if (i > start && !extendsBase(codePoint)) {
                units.add(text.substring(start, i));
                start = i;
            }
            i += Character.charCount(codePoint);
        }
        if (start < text.length()) {
            units.add(text.substring(start));
        }
        return units;
    }

    /// Length in characters as people count them; what `maxLength` of a form means.
    public static int length(String text) {
        var units = 0;
        var first = true;
        for (var i = 0; i < text.length(); ) {
            var codePoint = text.codePointAt(i);
            if (first || !extendsBase(codePoint)) {
                units++;
            }
            first = false;
            i += Character.charCount(codePoint);
        }
        return units;
    }

    /// Whether a character lies outside the plane that old systems know (𠮷, selectors): fonts and exports must be
    /// checked.
    public static boolean nonBmp(String text) {
        return text.length() != text.codePointCount(0, text.length());
    }

    /// 異体字セレクタ: whether a glyph was chosen with an ideographic variation sequence.
    public static boolean hasIvs(String text) {
        return text.codePoints().anyMatch(c -> c >= IVS_FIRST && c <= IVS_LAST);
    }

    /// Checks a text of one line (names, addresses); newlines are refused too.
    public static CleanText cleanLine(String typed) {
        var clean = clean(typed);
        if (clean instanceof CleanText.Clean text) {
            var newline = text.text().indexOf('\n');
            return newline < 0 ? clean : new CleanText.ControlCharacter('\n', newline);
        }
        return clean;
    }

    /// Checks free text: newlines of every kind become `\n`, a tab a space; nothing else is changed, what is unsafe is
    /// refused.
    public static CleanText clean(String typed) {
        var text = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
        text = text.replace('\t', ' ');
        for (var i = 0; i < text.length(); ) {
            var codePoint = text.codePointAt(i);
            if (Character.isISOControl(codePoint) && codePoint != '\n') {
                return new CleanText.ControlCharacter(codePoint, i);
            }
            if (isBidiControl(codePoint)) {
                return new CleanText.BidiOverride(codePoint, i);
            }
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return new CleanText.LoneSurrogate(i);
            }
            if ((codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF)) {
                return new CleanText.NotACharacter(codePoint, i);
            }
            i += Character.charCount(codePoint);
        }
        return new CleanText.Clean(text);
    }

    static boolean isSelector(int codePoint) {
        return (codePoint >= IVS_FIRST && codePoint <= IVS_LAST) || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }

    private static boolean extendsBase(int codePoint) {
        return isSelector(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    /// Embeddings, overrides and isolates can make a text look like another one; plain marks (U+200E, U+200F) cannot.
    private static boolean isBidiControl(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
