package hitomado.rules.feel;

import hitomado.rules.Problems;
import hitomado.rules.feel.Token.Kind;
import java.util.List;

/// Walks over the tokens and keeps the limits that make deep recursion impossible.
final class Cursor {
    /// Nesting and operators of one text; far above what a person writes, far below the stack.
    static final int MAX_DEPTH = 100;

    static final int MAX_OPERATORS = 1000;

    private final List<Token> tokens;
    private int next;
    private int depth;
    private int operators;
    private int ranges;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token ahead() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    boolean takeIf(String symbol) {
        boolean there = peek().is(symbol);
        if (there) {
            next++;
        }
        return there;
    }

    boolean takeWordIf(String word) {
        boolean there = peek().isWord(word);
        if (there) {
            next++;
        }
        return there;
    }

    Token expect(String symbol) {
        if (!peek().is(symbol)) {
            throw unexpected("'" + symbol + "' expected, found " + peek().shown());
        }
        return take();
    }

    void expectWord(String word) {
        if (!takeWordIf(word)) {
            throw unexpected("'" + word + "' expected, found " + peek().shown());
        }
    }

    void expectEnd() {
        if (peek().kind() != Kind.END) {
            refuseFilter();
            throw unexpected("unexpected " + peek().shown());
        }
    }

    void enter() {
        if (++depth > MAX_DEPTH) {
            throw new Failure(Problems.TOO_DEEP, peek().at(), "nested deeper than " + MAX_DEPTH);
        }
    }

    void leave() {
        depth--;
    }

    void countOperator(Token operator) {
        if (++operators > MAX_OPERATORS) {
            throw new Failure(Problems.TOO_LARGE, operator.at(), "more than " + MAX_OPERATORS + " operators");
        }
    }

    Failure unexpected(String message) {
        return new Failure(Problems.SYNTAX, peek().at(), message);
    }

    Failure outside(String feature) {
        return new Failure(Problems.OUTSIDE_SUBSET, peek().at(), "outside the FEEL subset: " + feature);
    }

    /// In the upper end of a range `[` may close it; elsewhere it would begin a filter.
    void inRange(boolean inside) {
        ranges += inside ? 1 : -1;
    }

    void refuseFilter() {
        if (ranges == 0 && peek().is("[")) {
            throw outside("filter");
        }
    }
}
