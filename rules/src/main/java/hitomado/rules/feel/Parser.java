package hitomado.rules.feel;

import hitomado.rules.Located;
import hitomado.rules.Problem;
import hitomado.rules.Problems;
import hitomado.rules.feel.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 構文解析 — recursive descent over the FEEL subset; operands are read by [Operands], unary tests by [TestParser].
public final class Parser {
    static final int MAX_LENGTH = 100_000;

    final Cursor cursor;
    private final Operands operands;
    private final TestParser tests;

    private Parser(Cursor cursor) {
        this.cursor = cursor;
        this.operands = new Operands(this);
        this.tests = new TestParser(this);
    }

    /// Reads an expression.
    public static Parsed<Expr> expression(Located source, Names names) {
        return parse(source, names, parser -> parser.expression(null));
    }

    /// Reads a cell of a decision table.
    public static Parsed<Tests> cell(Located source, Names names) {
        return source.text().strip().equals("-")
                ? new Parsed.Tree<>(Tests.ANY)
                : parse(source, names, parser -> parser.tests.cell());
    }

    private static <T> Parsed<T> parse(Located source, Names names, Function<Parser, T> goal) {
        String text = source.text();
        try {
            if (text.length() > MAX_LENGTH) {
                throw new Failure(Problems.TOO_LARGE, 0, "longer than " + MAX_LENGTH + " characters");
            }
            var parser = new Parser(new Cursor(Lexer.cut(text, names)));
            T root = goal.apply(parser);
            parser.cursor.expectEnd();
            return new Parsed.Tree<>(root);
        } catch (Failure failure) {
            return new Parsed.Failed<>(new Problem(source.place(failure.offset), failure.code, failure.text()));
        }
    }

    /// An expression; `first`, if given, is its already read first operand.
    Expr expression(@Nullable Expr first) {
        cursor.enter();
        Expr read = first == null && cursor.peek().isWord("if") ? condition() : disjunction(first);
        cursor.leave();
        return read;
    }

    private Expr condition() {
        Token start = cursor.take();
        Expr test = expression(null);
        cursor.expectWord("then");
        Expr then = expression(null);
        cursor.expectWord("else");
        return new Expr.If(test, then, expression(null), start.at());
    }

    private Expr disjunction(@Nullable Expr first) {
        return chain(first, "or", this::conjunction);
    }

    private Expr conjunction(@Nullable Expr first) {
        return chain(first, "and", this::comparison);
    }

    private Expr chain(@Nullable Expr first, String word, Function<@Nullable Expr, Expr> part) {
        Expr head = part.apply(first);
        if (!cursor.peek().isWord(word)) {
            return head;
        }
        int at = cursor.peek().at();
        List<Expr> parts = new ArrayList<>(List.of(head));
        while (cursor.takeWordIf(word)) {
            parts.add(part.apply(null));
        }
        return new Expr.Logic(word.equals("and"), List.copyOf(parts), at);
    }

    private Expr comparison(@Nullable Expr first) {
        Expr left = additive(first);
        Token next = cursor.peek();
        if (next.isWord("between")) {
            cursor.take();
            Expr low = additive(null);
            cursor.expectWord("and");
            return new Expr.Between(left, low, additive(null), next.at());
        }
        if (next.isWord("in")) {
            cursor.take();
            return new Expr.In(left, tests.afterIn(), next.at());
        }
        if (next.isWord("instance")) {
            throw cursor.outside("instance of");
        }
        Comparator operator = comparator(next);
        if (operator == null) {
            return left;
        }
        cursor.countOperator(cursor.take());
        Expr right = additive(null);
        if (comparator(cursor.peek()) != null) {
            throw cursor.unexpected("comparisons do not chain; use 'and'");
        }
        return new Expr.Comparison(operator, left, right, next.at());
    }

    static @Nullable Comparator comparator(Token token) {
        for (Comparator comparator : Comparator.values()) {
            if (token.is(comparator.symbol())) {
                return comparator;
            }
        }
        return null;
    }

    Expr additive(@Nullable Expr first) {
        return operators(first, "+-", this::multiplicative);
    }

    private Expr multiplicative(@Nullable Expr first) {
        return operators(first, "*/", this::power);
    }

    private Expr power(@Nullable Expr first) {
        Expr left = operands.operand(first);
        while (cursor.peek().is("**")) {
            Token operator = cursor.take();
            cursor.countOperator(operator);
            left = new Expr.Arithmetic('^', left, operands.operand(null), operator.at());
        }
        return left;
    }

    private Expr operators(@Nullable Expr first, String symbols, Function<@Nullable Expr, Expr> operand) {
        Expr left = operand.apply(first);
        while (cursor.peek().kind() == Kind.SYMBOL
                && cursor.peek().text().length() == 1
                && symbols.contains(cursor.peek().text())) {
            Token operator = cursor.take();
            cursor.countOperator(operator);
            left = new Expr.Arithmetic(operator.text().charAt(0), left, operand.apply(null), operator.at());
        }
        return left;
    }
}
