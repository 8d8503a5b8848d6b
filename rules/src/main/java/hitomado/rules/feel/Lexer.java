package hitomado.rules.feel;

import hitomado.rules.Problems;
import hitomado.rules.feel.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into tokens; names are taken longest first out of the dictionary.
final class Lexer {
    private static final List<String> SYMBOLS = List.of(
            "**", "..", "!=", "<=", ">=", "<", ">", "=", "+", "-", "*", "/", "(", ")", "[", "]", "{", "}", ",", ".",
            ":", "?", "@");

    private final String text;
    private final Names names;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text, Names names) {
        this.text = text;
        this.names = names;
    }

    static List<Token> cut(String text, Names names) {
        var lexer = new Lexer(text, names);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (skipBlanks()) {
            int c = text.codePointAt(at);
            if (c == '"') {
                string();
            } else if (digitAt(at) || c == '.' && digitAt(at + 1)) {
                number();
            } else if (Names.isStart(c)) {
                word();
            } else {
                symbol(c);
            }
        }
        tokens.add(new Token(Kind.END, "", text.length()));
    }

    private boolean skipBlanks() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u3000') {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new Failure(Problems.SYNTAX, at, "comment is not closed");
                }
                at = end + 2;
            } else {
                return true;
            }
        }
        return false;
    }

    private void word() {
        String function = names.functionAt(text, at);
        if (function != null) {
            add(Kind.FUNCTION, function, Names.endOf(function, text, at));
            return;
        }
        String fact = names.factAt(text, at);
        if (fact != null) {
            add(Kind.NAME, fact, at + fact.length());
            return;
        }
        String word = Names.firstWord(text, at);
        add(Kind.WORD, word, at + word.length());
    }

    private void number() {
        int end = digits(at);
        if (end < text.length() && text.charAt(end) == '.' && digitAt(end + 1)) {
            end = digits(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
            if (digitAt(end + 1 + sign)) {
                end = digits(end + 1 + sign);
            }
        }
        add(Kind.NUMBER, text.substring(at, end), end);
    }

    private int digits(int from) {
        int end = from;
        while (digitAt(end)) {
            end++;
        }
        return end;
    }

    private boolean digitAt(int offset) {
        return offset < text.length() && text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
    }

    private void string() {
        var content = new StringBuilder();
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            if (text.charAt(i) == '\\') {
                i = Escapes.read(text, i, content);
            } else {
                content.append(text.charAt(i++));
            }
        }
        if (i >= text.length()) {
            throw new Failure(Problems.SYNTAX, at, "string is not closed");
        }
        add(Kind.STRING, content.toString(), i + 1);
    }

    private void symbol(int c) {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(Kind.SYMBOL, symbol, at + symbol.length());
                return;
            }
        }
        throw new Failure(Problems.SYNTAX, at, "unexpected character '" + Character.toString(c) + "'");
    }

    private void add(Kind kind, String content, int end) {
        tokens.add(new Token(kind, content, at));
        at = end;
    }
}
