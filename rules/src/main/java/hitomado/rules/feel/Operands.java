package hitomado.rules.feel;

import hitomado.rules.Problems;
import hitomado.rules.Value;
import hitomado.rules.feel.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one operand: a literal, a name, a call, a parenthesis, with its sign and properties.
final class Operands {
    private static final Set<String> REFUSED =
            Set.of("for", "some", "every", "function", "return", "satisfies", "external", "instance");
    private static final Set<String> KEYWORDS = Set.of("then", "else", "and", "or", "between", "in", "of");

    private final Parser parser;
    private final Cursor cursor;

    Operands(Parser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
    }

    Expr operand(@Nullable Expr first) {
        if (first != null) {
            return properties(first);
        }
        Token start = cursor.peek();
        if (!cursor.takeIf("-")) {
            return properties(primary());
        }
        cursor.enter();
        Expr negated = new Expr.Negate(operand(null), start.at());
        cursor.leave();
        return negated;
    }

    private Expr properties(Expr of) {
        Expr read = of;
        while (cursor.peek().is(".")) {
            cursor.countOperator(cursor.take());
            Token name = cursor.take();
            if (name.kind() != Kind.WORD && name.kind() != Kind.NAME) {
                throw new Failure(Problems.SYNTAX, name.at(), "name of a property expected");
            }
            read = new Expr.Property(read, name.text(), name.at());
        }
        cursor.refuseFilter();
        return read;
    }

    private Expr primary() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> number(cursor.take());
            case STRING -> new Expr.Literal(new Value.Text(cursor.take().text()), token.at());
            case NAME -> new Expr.Name(cursor.take().text(), token.at());
            case FUNCTION -> {
                cursor.take();
                cursor.expect("(");
                yield new Expr.Call(token.text(), arguments(), token.at());
            }
            case WORD -> word();
            case SYMBOL -> symbol();
            case END -> throw cursor.unexpected("expression expected");
        };
    }

    private static Expr number(Token token) {
        try {
            var value = new BigDecimal(token.text());
            if (token.text().length() <= 40 && Math.abs((long) value.scale()) <= 6000) {
                return new Expr.Literal(new Value.Num(value), token.at());
            }
        } catch (NumberFormatException exponentTooLarge) {
            // told below
        }
        throw new Failure(Problems.TOO_LARGE, token.at(), "number out of range");
    }

    private Expr word() {
        Token token = cursor.peek();
        if (REFUSED.contains(token.text())) {
            throw cursor.outside("'" + token.text() + "'");
        }
        if (token.isWord("if")) {
            return parser.expression(null);
        }
        if (KEYWORDS.contains(token.text())) {
            throw cursor.unexpected("expression expected, found " + token.shown());
        }
        cursor.take();
        return switch (token.text()) {
            case "true" -> new Expr.Literal(Value.TRUE, token.at());
            case "false" -> new Expr.Literal(Value.FALSE, token.at());
            case "null" -> new Expr.Literal(Value.ABSENT, token.at());
            default -> cursor.takeIf("(") ? new Expr.Call(token.text(), arguments(), token.at()) : unknown(token);
        };
    }

    /// A name that the dictionary lacks, with all its dots, so that the problem names it whole.
    private Expr unknown(Token start) {
        var name = new StringBuilder(start.text());
        while (cursor.peek().is(".") && cursor.ahead().kind() == Kind.WORD) {
            cursor.countOperator(cursor.take());
            name.append('.').append(cursor.take().text());
        }
        return new Expr.Name(name.toString(), start.at());
    }

    private Expr symbol() {
        Token token = cursor.peek();
        switch (token.text()) {
            case "(" -> {
                cursor.take();
                Expr inner = parser.expression(null);
                cursor.expect(")");
                return inner;
            }
            case "?" -> {
                cursor.take();
                return new Expr.Input(token.at());
            }
            case "@" -> {
                cursor.take();
                if (cursor.peek().kind() != Kind.STRING) {
                    throw cursor.unexpected("string expected after '@'");
                }
                return new Expr.Call("@", List.of(primary()), token.at());
            }
            case "[" -> throw cursor.outside("list");
            case "{" -> throw cursor.outside("context");
            default -> throw cursor.unexpected("expression expected, found " + token.shown());
        }
    }

    private List<Expr> arguments() {
        List<Expr> read = new ArrayList<>();
        if (cursor.takeIf(")")) {
            return read;
        }
        do {
            read.add(parser.expression(null));
            if (cursor.peek().is(":")) {
                throw cursor.outside("named argument");
            }
        } while (cursor.takeIf(","));
        cursor.expect(")");
        return List.copyOf(read);
    }
}
