package hitomado.platform.text;

/// What came of reading a postcode.
public sealed interface PostcodeReading {
    /// A well-formed postcode; whether it exists is another question.
    record Read(Postcode postcode) implements PostcodeReading {}

    /// A character that no postcode contains.
    record NotDigits(String character) implements PostcodeReading {}

    /// Not seven digits.
    record WrongLength(int digits) implements PostcodeReading {}
}
