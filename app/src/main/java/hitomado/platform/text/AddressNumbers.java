package hitomado.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// 住所表示番号 — the digits, hyphens and single letters of an address that a customer barcode holds.
///
/// Rules: 日本郵便「郵便番号・バーコードマニュアル」バーコードに必要な文字情報の抜き出し法 (3/9). Of its further rules, the list of
/// words before which a 漢数字 counts is unverified beyond 丁目.
public final class AddressNumbers {
    private static final Pattern KANJI_NUMBER = Pattern.compile("([〇一二三四五六七八九十百千]+)(?=丁目|丁|番地|番|号|地割|線|の|ノ)");
    private static final Pattern DROPPED = Pattern.compile("[&/・.]");
    private static final Pattern FLOOR = Pattern.compile("([0-9])F(?![A-Z])");
    private static final Pattern WORDS = Pattern.compile("[A-Z]{2,}");
    private static final Pattern OTHER = Pattern.compile("[^0-9A-Z-]+");
    private static final Pattern HYPHENS = Pattern.compile("-+");
    private static final Pattern BESIDE_LETTER = Pattern.compile("-(?=[A-Z])|(?<=[A-Z])-");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";

    private AddressNumbers() {}

    /// What stands after the 町域: 三丁目7番21号 潮見台コーポ203号室 gives 3-7-21-203.
    public static String of(String afterTown) {
        var plain = Normalizer.normalize(afterTown, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        plain = plain.replaceAll("[‐‑–—−ー](?=[0-9])", "-");
        plain = KANJI_NUMBER.matcher(plain).replaceAll(found -> Integer.toString(number(found.group(1))));
        plain = DROPPED.matcher(plain).replaceAll("");
        plain = FLOOR.matcher(plain).replaceAll("$1 ");
        plain = WORDS.matcher(plain).replaceAll(" ");
        plain = OTHER.matcher(plain).replaceAll("-");
        plain = HYPHENS.matcher(plain).replaceAll("-");
        plain = BESIDE_LETTER.matcher(plain).replaceAll("");
        return plain.replaceAll("^-|-$", "");
    }

    /// 二十三 is 23; 一〇三 is 103.
    private static int number(String kanji) {
        var total = 0;
        var digit = 0;
        for (var c : kanji.toCharArray()) {
            var unit = UNITS.indexOf(c);
            if (unit < 0) {
                digit = digit * 10 + DIGITS.indexOf(c);
            } else {
                total += Math.max(digit, 1) * (int) Math.pow(10, unit + 1.0);
                digit = 0;
            }
        }
        return total + digit;
    }
}
