package hitomado.rules;

/// 式の原文 — the text of an expression and the place of its first character.
public record Located(String text, Position at) {
    /// The place of the character at `offset` in the text; later lines keep the column of the first one.
    public Position place(int offset) {
        int line = 0;
        int start = 0;
        int end = Math.min(offset, text.length());
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Position(at.file(), at.line() + line, at.column() + end - start);
    }
}
