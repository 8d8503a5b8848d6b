package hitomado.platform.text;

/// What came of checking a text from outside; positions count UTF-16 units after newlines were unified.
public sealed interface CleanText {
    /// Safe to store and to show; every letter is as typed.
    record Clean(String text) implements CleanText {}

    /// C0 or C1 control character (or a newline where one line is asked for).
    record ControlCharacter(int codePoint, int index) implements CleanText {}

    /// A character that reverses or isolates the writing direction.
    record BidiOverride(int codePoint, int index) implements CleanText {}

    /// Half of a surrogate pair: the text was cut or garbled on its way.
    record LoneSurrogate(int index) implements CleanText {}

    /// A code point that Unicode promises never to use as a character.
    record NotACharacter(int codePoint, int index) implements CleanText {}
}
