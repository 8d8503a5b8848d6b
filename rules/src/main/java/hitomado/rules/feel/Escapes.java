package hitomado.rules.feel;

import hitomado.rules.Problems;

/// The escapes of FEEL string literals.
final class Escapes {
    private Escapes() {}

    /// Appends what the escape at `at` stands for and returns the offset after it.
    static int read(String text, int at, StringBuilder content) {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        switch (kind) {
            case 'n' -> content.append('\n');
            case 't' -> content.append('\t');
            case 'r' -> content.append('\r');
            case '"', '\'', '\\' -> content.append(kind);
            case 'u' -> {
                return codePoint(text, at, 4, content);
            }
            case 'U' -> {
                return codePoint(text, at, 6, content);
            }
            default -> throw bad(at);
        }
        return at + 2;
    }

    private static int codePoint(String text, int at, int digits, StringBuilder content) {
        int end = at + 2 + digits;
        if (end > text.length()) {
            throw bad(at);
        }
        try {
            content.appendCodePoint(Integer.parseInt(text.substring(at + 2, end), 16));
        } catch (IllegalArgumentException notHexadecimal) {
            throw bad(at);
        }
        return end;
    }

    private static Failure bad(int at) {
        return new Failure(Problems.SYNTAX, at, "unknown escape in a string");
    }
}
