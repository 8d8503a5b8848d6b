package hitomado.platform.ids;

import java.text.Normalizer;
import java.time.LocalDate;

/// 受付番号の発番: makes receipt numbers from a database sequence and reads typed ones back.
public final class ReceiptNumbers {
    /// How many numbers one year can have.
    public static final int PER_YEAR = 100_000_000;

    private static final int CODE_LENGTH = 6;

    private final MunicipalityCode municipality;
    private final Scramble scramble;

    /// @param secret at least 16 bytes, the same for the life of the city: another one may give a number out twice
    public ReceiptNumbers(MunicipalityCode municipality, byte[] secret) {
        this.municipality = municipality;
        this.scramble = new Scramble(secret);
    }

    /// The number for a value of a database sequence, unique as long as a year takes fewer than [#PER_YEAR] values.
    public ReceiptNumber of(LocalDate receivedOn, long sequence) {
        var year = receivedOn.getYear();
        var scrambled = scramble.apply((int) Math.floorMod(sequence, (long) PER_YEAR), year);
        return ReceiptNumber.of(municipality, year, scrambled);
    }

    /// Reads full-width digits, any hyphens or none, spaces, and a leading 団体コード.
    public ReceiptReading read(String typed) {
        var digits = new StringBuilder();
        for (var i = 0; i < typed.length(); i++) {
            var plain = Normalizer.normalize(typed.substring(i, i + 1), Normalizer.Form.NFKC);
            var c = plain.charAt(0);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!isSeparator(c)) {
                return new ReceiptReading.NotDigits(i);
            }
        }
        return read(digits);
    }

    private ReceiptReading read(StringBuilder digits) {
        if (digits.length() == CODE_LENGTH + ReceiptNumber.LENGTH) {
            var code = digits.substring(0, CODE_LENGTH);
            if (!code.equals(municipality.digits())) {
                return new ReceiptReading.OtherMunicipality(code);
            }
            digits.delete(0, CODE_LENGTH);
        }
        if (digits.length() != ReceiptNumber.LENGTH) {
            return new ReceiptReading.WrongLength(digits.length());
        }
        return Damm.isValid(digits)
                ? new ReceiptReading.Read(new ReceiptNumber(municipality, digits.toString()))
                : new ReceiptReading.CheckDigitWrong();
    }

    /// Hyphens, dashes, the long vowel mark that a Japanese keyboard gives for a hyphen, the minus sign, 「の」 and
    /// spaces.
    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || c == 'ー'
                || c == '−'
                || c == 'の';
    }
}
