package hitomado.rules.feel;

/// One token; `text` of STRING is the unescaped content.
record Token(Kind kind, String text, int at) {
    enum Kind {
        NAME,
        FUNCTION,
        WORD,
        NUMBER,
        STRING,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
