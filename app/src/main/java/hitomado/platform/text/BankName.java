package hitomado.platform.text;

import java.util.Locale;

/// 口座名義（半角カナ）: the name of an account holder in the characters that banks exchange.
///
/// 全銀協制定フォーマット, 受取人名 C(30): half-width ｱ–ﾝ without ｦ and small kana, ﾞ ﾟ, A–Z, 0–9, space ( ) - . ;
/// a voiced kana counts twice. That ヲ is written ｵ and 「・」 as a space is usual, `unverified` for each bank.
public record BankName(String halfWidth) {
    /// Longest 受取人名 of a transfer.
    public static final int MAX_LENGTH = 30;

    private static final String FULL = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";
    private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ";
    private static final String SMALL = "ァィゥェォャュョッヮヵヶヲヰヱ";
    private static final String LARGE = "アイウエオヤユヨツワカケオイエ";
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()-.";

    public BankName {
        if (halfWidth.isEmpty()
                || halfWidth.length() > MAX_LENGTH
                || !halfWidth.chars().allMatch(BankName::isAllowed)) {
            throw new IllegalArgumentException("not an account name in bank characters");
        }
    }

    /// Reads kana of any kind and letters; small kana become large, letters upper case.
    public static BankNameReading read(String typed) {
        var katakana = Kana.toKatakana(typed.strip()).toUpperCase(Locale.ROOT);
        if (katakana.isEmpty()) {
            return new BankNameReading.Empty();
        }
        var out = new StringBuilder(katakana.length() * 2);
        for (var i = 0; i < katakana.length(); i++) {
            var half = halfWidth(katakana.charAt(i));
            if (half.isEmpty()) {
                return new BankNameReading.NotAllowed(Character.toString(katakana.codePointAt(i)));
            }
            if (!half.equals(" ") || out.charAt(out.length() - 1) != ' ') {
                out.append(half);
            }
        }
        return out.length() > MAX_LENGTH
                ? new BankNameReading.TooLong(out.length())
                : new BankNameReading.Read(new BankName(out.toString()));
    }

    @Override
    public String toString() {
        return halfWidth;
    }

    private static String halfWidth(char c) {
        var small = SMALL.indexOf(c);
        var large = small >= 0 ? LARGE.charAt(small) : c;
        var plain = FULL.indexOf(large);
        if (plain >= 0) {
            return HALF.substring(plain, plain + 1);
        }
        if (PLAIN.indexOf(large) >= 0) {
            return String.valueOf(large);
        }
        if (large == 'ー' || Kana.isHyphen(large)) {
            return "-";
        }
        if (large == '・' || Character.isSpaceChar(large) || Character.isWhitespace(large)) {
            return " ";
        }
        return voiced(large);
    }

    private static String voiced(char c) {
        for (var i = 0; i < FULL.length(); i++) {
            if (Voicing.join(FULL.charAt(i), '゛') == c) {
                return HALF.charAt(i) + "ﾞ";
            }
            if (Voicing.join(FULL.charAt(i), '゜') == c) {
                return HALF.charAt(i) + "ﾟ";
            }
        }
        return "";
    }

    private static boolean isAllowed(int c) {
        return HALF.indexOf(c) >= 0 || PLAIN.indexOf(c) >= 0 || c == 'ﾞ' || c == 'ﾟ' || c == ' ';
    }
}
