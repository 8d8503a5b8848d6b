package hitomado.platform.text;

/// What came of reading a telephone number.
public sealed interface PhoneReading {
    /// A well-formed number; whether somebody answers is another question.
    record Read(PhoneNumber number) implements PhoneReading {}

    /// Nothing was typed.
    record Empty() implements PhoneReading {}

    /// A character that no number contains.
    record NotDigits(String character) implements PhoneReading {}

    /// The leading 0 is missing: often only the local part was typed.
    record NoLeadingZero(String digits) implements PhoneReading {}

    /// Too few or too many digits for a number with this beginning.
    record WrongLength(int digits, int expected) implements PhoneReading {}

    /// A beginning that no number of a person has (00…).
    record UnknownPrefix(String prefix) implements PhoneReading {}

    /// A number of another country, well-formed as far as we can tell.
    record Foreign(String number) implements PhoneReading {}
}
