package hitomado.platform.text;

import java.text.Normalizer;

/// 郵便番号: seven digits, shown as 802-0072.
public record Postcode(String digits) {
    private static final int LENGTH = 7;

    public Postcode {
        if (!digits.matches("[0-9]{7}")) {
            throw new IllegalArgumentException("not a postcode: " + digits);
        }
    }

    /// Reads 〒, hyphens of every kind, spaces and full width.
    public static PostcodeReading read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var digits = new StringBuilder();
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!Kana.isHyphen(c) && "〒〶ー".indexOf(c) < 0 && !Character.isSpaceChar(c)) {
                return new PostcodeReading.NotDigits(Character.toString(plain.codePointAt(i)));
            }
        }
        return digits.length() == LENGTH
                ? new PostcodeReading.Read(new Postcode(digits.toString()))
                : new PostcodeReading.WrongLength(digits.length());
    }

    /// 802-0072
    public String display() {
        return digits.substring(0, 3) + "-" + digits.substring(3);
    }

    @Override
    public String toString() {
        return display();
    }
}
