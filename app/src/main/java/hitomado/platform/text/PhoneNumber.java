package hitomado.platform.text;

import java.text.Normalizer;
import java.util.Set;

/// 電話番号: a number of the Japanese network, kept as digits and shown with hyphens.
///
/// @param digits ten or eleven digits, the first one 0
public record PhoneNumber(String digits) {
    private static final Set<String> ELEVEN_DIGITS = Set.of("020", "050", "060", "070", "080", "090");
    private static final Set<String> MOBILE = Set.of("060", "070", "080", "090");
    private static final Set<String> SERVICES = Set.of("0120", "0570", "0180", "0990");
    private static final String FREE_ELEVEN = "0800";
    private static final int LANDLINE_LENGTH = 10;
    private static final int MOBILE_LENGTH = 11;

    public PhoneNumber {
        if (!digits.matches("0[1-9][0-9]{8,9}") || digits.length() != expectedLength(digits)) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /// Reads hyphens of every kind, brackets, spaces, full width, +81.
    public static PhoneReading read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var international = plain.startsWith("+");
        var digits = new StringBuilder();
        for (var i = international ? 1 : 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!isSeparator(c)) {
                return new PhoneReading.NotDigits(Character.toString(plain.codePointAt(i)));
            }
        }
        if (!international) {
            return digits.isEmpty() ? new PhoneReading.Empty() : read(digits);
        }
        if (!digits.toString().startsWith("81")) {
            return new PhoneReading.Foreign("+" + digits);
        }
        digits.delete(0, 2);
        // +81 (0)93 … is a usual mistake
        return read(digits.indexOf("0") == 0 ? digits : digits.insert(0, '0'));
    }

    /// 090-1234-5678, 093-582-2111, 03-1234-5678, 0120-123-456
    public String display() {
        var area = prefixLength();
        var rest = digits.length() - area;
        var last = SERVICES.contains(digits.substring(0, 4)) ? 3 : 4;
        return digits.substring(0, area) + "-" + digits.substring(area, area + rest - last) + "-"
                + digits.substring(digits.length() - last);
    }

    /// Whether a short message can reach it.
    public boolean isMobile() {
        return MOBILE.contains(digits.substring(0, 3)) && !digits.startsWith(FREE_ELEVEN);
    }

    @Override
    public String toString() {
        return display();
    }

    private static PhoneReading read(StringBuilder typed) {
        var digits = typed.toString();
        if (digits.charAt(0) != '0') {
            return new PhoneReading.NoLeadingZero(digits);
        }
        if (digits.length() < 4) {
            return new PhoneReading.WrongLength(digits.length(), LANDLINE_LENGTH);
        }
        if (digits.charAt(1) == '0') {
            return new PhoneReading.UnknownPrefix(digits.substring(0, 2));
        }
        var expected = expectedLength(digits);
        return digits.length() == expected
                ? new PhoneReading.Read(new PhoneNumber(digits))
                : new PhoneReading.WrongLength(digits.length(), expected);
    }

    private int prefixLength() {
        if (digits.startsWith(FREE_ELEVEN) || SERVICES.contains(digits.substring(0, 4))) {
            return 4;
        }
        return digits.length() == MOBILE_LENGTH ? 3 : AreaCodes.length(digits);
    }

    private static int expectedLength(String digits) {
        return ELEVEN_DIGITS.contains(digits.substring(0, 3)) ? MOBILE_LENGTH : LANDLINE_LENGTH;
    }

    private static boolean isSeparator(char c) {
        return Kana.isHyphen(c) || c == 'ー' || c == '(' || c == ')' || c == '.' || Character.isSpaceChar(c);
    }
}
