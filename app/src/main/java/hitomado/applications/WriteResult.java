package hitomado.applications;

/// 送信の結果 — what became of a text that a resident wrote.
public sealed interface WriteResult {
    /// The text as it was taken.
    record Written(String text) implements WriteResult {}

    /// Why it was not; a message key.
    record Refused(String problem) implements WriteResult {}

    /// Takes any characters people write in, but no control characters and no overlong text.
    static WriteResult check(String typed) {
        var text = typed.strip().replace("\r\n", "\n");
        if (text.isEmpty()) {
            return new Refused("applications.message.empty");
        }
        if (text.codePointCount(0, text.length()) > Correspondence.LONGEST) {
            return new Refused("applications.message.tooLong");
        }
        var clean = text.codePoints()
                .allMatch(c -> c == '\n'
                        || c == '\t'
                        || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
        return clean ? new Written(text) : new Refused("input.characters");
    }
}
