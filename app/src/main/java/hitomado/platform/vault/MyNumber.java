package hitomado.platform.vault;

import java.text.Normalizer;

/// 個人番号: twelve digits with a valid check digit, held as shortly as possible and shown nowhere by accident.
///
/// Deliberately no record and without getters: nothing prints it, serialises it or puts it on a page unless [#reveal]
/// is called.
public final class MyNumber {
    private static final int LENGTH = 12;

    private final String digits;

    private MyNumber(String digits) {
        this.digits = digits;
    }

    /// Reads full width, spaces and hyphens.
    public static Reading read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}ー−]", "");
        if (!plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Reading.NotDigits();
        }
        if (plain.length() != LENGTH) {
            return new Reading.WrongLength(plain.length());
        }
        return checkDigit(plain) == plain.charAt(LENGTH - 1)
                ? new Reading.Read(new MyNumber(plain))
                : new Reading.CheckDigitWrong();
    }

    /// Opens a number that [#seal] has sealed.
    public static MyNumber open(Vault vault, String sealed, String context) {
        var digits = vault.open(sealed, context);
        if (!(read(digits) instanceof Reading.Read read)) {
            throw new VaultException("the sealed value is not a 個人番号");
        }
        return read.number();
    }

    /// 検査用数字 for the first eleven digits (番号利用法施行令8条, 平成26年総務省令第85号5条).
    ///
    /// 11 − (Σ Pn × Qn mod 11), n counted from the lowest digit, Qn = n + 1 for n ≤ 6, else n − 5; 0 where the
    /// remainder is 0 or 1.
    public static char checkDigit(String elevenDigits) {
        var sum = 0;
        for (var n = 1; n <= LENGTH - 1; n++) {
            var weight = n <= 6 ? n + 1 : n - 5;
            sum += (elevenDigits.charAt(LENGTH - 1 - n) - '0') * weight;
        }
        var remainder = sum % 11;
        return (char) ('0' + (remainder <= 1 ? 0 : 11 - remainder));
    }

    /// The sealed form for the database.
    public String seal(Vault vault, String context) {
        return vault.seal(digits, context);
    }

    /// The key under which the number is found again without opening any.
    public String fingerprint(Vault vault, String context) {
        return vault.fingerprint(digits, context);
    }

    /// The digits, for the one purpose that the law names; callers write the audit entry.
    public String reveal() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MyNumber number && number.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "個人番号[************]";
    }

    /// What came of reading a 個人番号; the refusals carry none of the digits.
    public sealed interface Reading {
        /// Well-formed; whose number it is, is another question.
        record Read(MyNumber number) implements Reading {}

        /// Something else than digits.
        record NotDigits() implements Reading {}

        /// Not twelve digits.
        record WrongLength(int digits) implements Reading {}

        /// One of the digits is wrong.
        record CheckDigitWrong() implements Reading {}
    }
}
