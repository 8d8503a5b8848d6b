package hitomado.rules;

/// 読取結果 — what became of a text that should be a value of a type.
public sealed interface Reading {
    /// The value.
    record Read(Value value) implements Reading {}

    /// Why it is not a value of the type, for a log or an author, not for a resident's screen.
    record Unreadable(String why) implements Reading {}
}
