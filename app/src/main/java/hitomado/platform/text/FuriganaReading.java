package hitomado.platform.text;

/// What came of reading a フリガナ.
public sealed interface FuriganaReading {
    /// Full-width katakana.
    record Read(String katakana) implements FuriganaReading {}

    /// Nothing was typed.
    record Empty() implements FuriganaReading {}

    /// A character that is no kana, to be shown to the person.
    record NotKana(String character) implements FuriganaReading {}
}
