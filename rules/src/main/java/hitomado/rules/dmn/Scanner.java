package hitomado.rules.dmn;

import hitomado.rules.Problems;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Walks over the text of an expression; what a name is depends on what is known where it stands (DMN 10.3.1.2).
final class Scanner {
    static final int MAX_LENGTH = 100_000;
    private static final int MAX_DEPTH = 60;
    private static final int MAX_OPERATORS = 1000;
    private static final Set<String> LONGER = Set.of("**", "..", "<=", ">=", "!=");

    private final String text;
    private int at;
    private int depth;
    private int operators;

    Scanner(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new Refusal(Problems.TOO_LARGE, 0, "longer than " + MAX_LENGTH + " characters");
        }
        this.text = text;
        skip();
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int peek() {
        return atEnd() ? -1 : text.codePointAt(at);
    }

    /// Whether the symbol stands here and is not the beginning of a longer one.
    boolean sees(String symbol) {
        if (!text.startsWith(symbol, at)) {
            return false;
        }
        int end = at + symbol.length();
        return symbol.length() > 1 || end >= text.length() || !LONGER.contains(symbol + text.charAt(end));
    }

    boolean take(String symbol) {
        boolean there = sees(symbol);
        if (there) {
            at += symbol.length();
            skip();
        }
        return there;
    }

    void expect(String symbol) {
        if (!take(symbol)) {
            throw unexpected("'" + symbol + "' expected");
        }
    }

    boolean seesWord(String word) {
        return endOf(word) > 0;
    }

    boolean takeWord(String word) {
        int end = endOf(word);
        if (end > 0) {
            at = end;
            skip();
        }
        return end > 0;
    }

    void expectWord(String word) {
        if (!takeWord(word)) {
            throw unexpected("'" + word + "' expected");
        }
    }

    /// The longest of the names that stands here, taken; a space in it fits any white space.
    @Nullable
    String longest(Iterable<String> names) {
        String best = null;
        for (String name : names) {
            if ((best == null || name.length() > best.length()) && endOf(name) > 0) {
                best = name;
            }
        }
        return best;
    }

    /// Where the words or name end, or -1.
    int endOf(String name) {
        int end = at;
        for (int i = 0; i < name.length(); i++) {
            int before = end;
            while (end < text.length() && isBlank(text.charAt(end))) {
                end++;
            }
            if (name.charAt(i) == ' ') {
                if (end == before) {
                    return -1;
                }
                continue;
            }
            boolean inWord = i > 0 && isPart(name.charAt(i)) && isPart(name.charAt(i - 1));
            if (inWord && end > before || end >= text.length() || text.charAt(end) != name.charAt(i)) {
                return -1;
            }
            end++;
        }
        boolean cut =
                end < text.length() && isPart(text.codePointAt(end)) && isPart(name.codePointBefore(name.length()));
        return cut ? -1 : end;
    }

    /// One word of letters and digits, taken.
    String word() {
        int end = at;
        while (end < text.length() && isPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end == at) {
            throw unexpected("expression expected");
        }
        String word = text.substring(at, end);
        at = end;
        skip();
        return word;
    }

    /// Digits, taken without what follows.
    String digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return text.substring(start, at);
    }

    char next(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    void jump(int characters) {
        at += characters;
    }

    void skip() {
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw unexpected("comment is not closed");
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    void enter() {
        if (++depth > MAX_DEPTH) {
            throw new Refusal(Problems.TOO_DEEP, at, "nested deeper than " + MAX_DEPTH);
        }
    }

    void leave() {
        depth--;
    }

    void countOperator() {
        if (++operators > MAX_OPERATORS) {
            throw new Refusal(Problems.TOO_LARGE, at, "more than " + MAX_OPERATORS + " operators");
        }
    }

    Refusal unexpected(String message) {
        return new Refusal(Problems.SYNTAX, Math.min(at, text.length()), message);
    }

    Refusal outside(String feature) {
        return new Refusal(Problems.OUTSIDE_SUBSET, Math.min(at, text.length()), feature);
    }

    static boolean isStart(int c) {
        return c == '_' || Character.isLetter(c);
    }

    private static boolean isPart(int c) {
        return isStart(c) || Character.isDigit(c);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
