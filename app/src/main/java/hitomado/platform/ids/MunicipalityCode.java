package hitomado.platform.ids;

import java.util.regex.Pattern;

/// 全国地方公共団体コード: the six digits of a municipality, the last one a check digit.
public record MunicipalityCode(String digits) {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    public MunicipalityCode {
        if (!SIX_DIGITS.matcher(digits).matches() || checkDigit(digits) != digits.charAt(5) - '0') {
            throw new IllegalArgumentException("not a 団体コード: " + digits);
        }
    }

    /// Weights 6 to 2 over the first five digits; the check digit completes the sum to a multiple of 11 (総務省
    /// 検査数字の算出方法).
    private static int checkDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < 5; i++) {
            sum += (digits.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }

    /// 都道府県コード, 01–47.
    public String prefecture() {
        return digits.substring(0, 2);
    }

    @Override
    public String toString() {
        return digits;
    }
}
