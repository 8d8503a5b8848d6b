package hitomado.platform.text;

/// What came of reading the name of an account holder.
public sealed interface BankNameReading {
    /// A name that a bank takes.
    record Read(BankName name) implements BankNameReading {}

    /// Nothing was typed.
    record Empty() implements BankNameReading {}

    /// A character that banks do not exchange (a kanji, an ampersand).
    record NotAllowed(String character) implements BankNameReading {}

    /// Longer than a transfer can carry; the length is counted in half-width characters.
    record TooLong(int length) implements BankNameReading {}
}
