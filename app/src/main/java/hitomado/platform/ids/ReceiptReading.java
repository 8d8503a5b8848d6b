package hitomado.platform.ids;

/// What came of reading a receipt number that somebody typed or said.
public sealed interface ReceiptReading {
    /// A well-formed number of this city; whether it exists is another question.
    record Read(ReceiptNumber number) implements ReceiptReading {}

    /// Something that is neither digit, space nor hyphen, at this index of what was typed.
    record NotDigits(int index) implements ReceiptReading {}

    /// Too few or too many digits; eleven are right (seventeen with 団体コード).
    record WrongLength(int digits) implements ReceiptReading {}

    /// One digit is wrong or two are swapped.
    record CheckDigitWrong() implements ReceiptReading {}

    /// It carries the 団体コード of another body.
    record OtherMunicipality(String code) implements ReceiptReading {}
}
