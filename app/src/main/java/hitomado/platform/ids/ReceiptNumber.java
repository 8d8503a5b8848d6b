package hitomado.platform.ids;

import hitomado.platform.text.Wording;
import java.util.List;

/// 受付番号: `26-0412-3456-7`, the number of one application, booking or certificate as people see and say it.
///
/// Shape: two digits of the year, eight scrambled digits in two groups, one check digit over the ten before it.
/// Eleven digits on purpose: twelve would look like a 個人番号, thirteen like a 法人番号, ten like a 介護 被保険者番号.
/// The 団体コード stands apart and leads only where data leave the city: `401005-26-0412-3456-7`.
///
/// @param digits the eleven digits without hyphens
public record ReceiptNumber(MunicipalityCode municipality, String digits) {
    static final int LENGTH = 11;

    public ReceiptNumber {
        if (!digits.matches("[0-9]{11}") || !Damm.isValid(digits)) {
            throw new IllegalArgumentException("not a receipt number");
        }
    }

    /// Completes a year and a scrambled number below 100,000,000 with the check digit.
    static ReceiptNumber of(MunicipalityCode municipality, int year, int scrambled) {
        var ten = "%02d%08d".formatted(year % 100, scrambled);
        return new ReceiptNumber(municipality, ten + Damm.checkDigit(ten));
    }

    public int year() {
        return 2000 + Integer.parseInt(digits.substring(0, 2));
    }

    /// 26-0412-3456-7: on receipts and screens.
    public String display() {
        return String.join("-", groups());
    }

    /// 401005-26-0412-3456-7: in exports and messages to other bodies.
    public String exported() {
        return municipality.digits() + "-" + display();
    }

    /// The groups in which the number is printed and read.
    public List<String> groups() {
        return List.of(digits.substring(0, 2), digits.substring(2, 6), digits.substring(6, 10), digits.substring(10));
    }

    /// Digit by digit, a pause between groups: 「に ろく、ゼロ よん いち に、…」 for telephones, kiosks and screen readers.
    public Wording spoken() {
        return SpokenDigits.of(groups());
    }

    @Override
    public String toString() {
        return display();
    }
}
