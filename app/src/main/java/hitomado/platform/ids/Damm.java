package hitomado.platform.ids;

/// Check digit of H. M. Damm (2004): finds every single wrong digit and every swap of neighbours.
final class Damm {
    /// A totally anti-symmetric quasigroup of order 10, one row a state, one column a digit.
    private static final String[] TABLE = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    private Damm() {}

    static char checkDigit(CharSequence digits) {
        var state = 0;
        for (var i = 0; i < digits.length(); i++) {
            state = TABLE[state].charAt(digits.charAt(i) - '0') - '0';
        }
        return (char) ('0' + state);
    }

    /// Whether the last digit is the check digit of those before it.
    static boolean isValid(CharSequence digits) {
        return checkDigit(digits) == '0';
    }
}
