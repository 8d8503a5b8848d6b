package hitomado.rules.dmn;

import hitomado.rules.Problems;
import hitomado.rules.dmn.Datum.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// FEEL の式を読む — recursive descent that compiles as it reads; what is outside the subset ends it with a [Refusal].
final class ExpressionParser {
    final Scanner scanner;
    private final OperandParser operands;
    private final TestParser tests;
    /// How often `?` was read, and how many operators that give a boolean.
    int inputs;

    int booleans;
    private boolean zoned;
    private boolean computes;

    private ExpressionParser(String text, Vocabulary vocabulary) {
        scanner = new Scanner(text);
        tests = new TestParser(this);
        operands = new OperandParser(this, vocabulary);
    }

    static Code expression(String text, Vocabulary vocabulary) {
        return parse(text, vocabulary, ExpressionParser::expression);
    }

    /// A cell of a decision table; it reads the value under test as [Scope#INPUT].
    static Code cell(String text, Vocabulary vocabulary) {
        return parse(text, vocabulary, parser -> parser.tests.cell());
    }

    private static Code parse(String text, Vocabulary vocabulary, Function<ExpressionParser, Code> goal) {
        var parser = new ExpressionParser(text, vocabulary);
        Code code = goal.apply(parser);
        if (!parser.scanner.atEnd()) {
            throw parser.scanner.unexpected("the expression should end here");
        }
        if (parser.zoned && parser.computes) {
            throw new Refusal(
                    Problems.OUTSIDE_SUBSET, 0, "comparing or computing with times that have an offset or zone");
        }
        return code;
    }

    Code expression() {
        scanner.enter();
        Code code = operands.seesVariable() ? disjunction() : special();
        scanner.leave();
        return code;
    }

    private Code special() {
        for (String word : List.of("for", "some", "every", "function")) {
            if (scanner.seesWord(word)) {
                throw scanner.outside(word.equals("function") ? "function definition" : "'" + word + "'");
            }
        }
        if (!scanner.takeWord("if")) {
            return disjunction();
        }
        boolean literal = scanner.sees("\"") || Words.isDigit(scanner.next(0));
        int before = booleans;
        Code condition = expression();
        if (literal && booleans == before) {
            throw scanner.outside("'if' with a condition that is no boolean");
        }
        scanner.expectWord("then");
        Code then = expression();
        scanner.expectWord("else");
        Code otherwise = expression();
        return scope -> (condition.run(scope).equals(Truth.of(true)) ? then : otherwise).run(scope);
    }

    private Code disjunction() {
        return chain("or", this::conjunction, true);
    }

    private Code conjunction() {
        return chain("and", this::comparison, false);
    }

    private Code chain(String word, Supplier<Code> part, boolean decides) {
        Code first = part.get();
        if (!scanner.seesWord(word)) {
            return first;
        }
        booleans++;
        List<Code> parts = new ArrayList<>(List.of(first));
        while (scanner.takeWord(word)) {
            scanner.countOperator();
            parts.add(part.get());
        }
        return scope -> Logic.chain(parts, scope, decides);
    }

    private Code comparison() {
        boolean list = scanner.sees("[");
        boolean bare = scanner.seesWord("null");
        Code left = additive();
        if (scanner.takeWord("between")) {
            computes();
            bare |= scanner.seesWord("null");
            Code low = additive();
            scanner.expectWord("and");
            if (bare || scanner.seesWord("null")) {
                throw scanner.outside("'between' with null");
            }
            Code high = additive();
            return scope -> Comparison.between(left.run(scope), low.run(scope), high.run(scope));
        }
        if (scanner.takeWord("in")) {
            computes();
            Code test = tests.afterIn();
            return scope -> test.run(scope.with(Scope.INPUT, left.run(scope)));
        }
        String operator = operator();
        if (operator == null) {
            return left;
        }
        computes();
        if (list != scanner.sees("[")) {
            throw scanner.outside("comparison of a list with another value");
        }
        Code right = additive();
        if (operator() != null) {
            throw scanner.outside("chained comparison");
        }
        return scope -> Comparison.compare(operator, left.run(scope), right.run(scope));
    }

    private void computes() {
        computes = true;
        booleans++;
        scanner.countOperator();
    }

    @Nullable
    String operator() {
        for (String symbol : List.of("<=", ">=", "!=", "<", ">", "=")) {
            if (scanner.take(symbol)) {
                return symbol;
            }
        }
        return null;
    }

    Code additive() {
        Code left = multiplicative();
        while (scanner.sees("+") || scanner.sees("-")) {
            char symbol = takeSymbol();
            left = binary(symbol, left, multiplicative());
        }
        return left;
    }

    private Code multiplicative() {
        Code left = power();
        while (scanner.sees("*") || scanner.sees("/")) {
            char symbol = takeSymbol();
            left = binary(symbol, left, power());
        }
        return left;
    }

    private char takeSymbol() {
        char symbol = scanner.next(0);
        scanner.jump(1);
        scanner.skip();
        return symbol;
    }

    private Code power() {
        boolean negated = scanner.sees("-");
        Code left = operands.operand();
        if (!scanner.sees("**")) {
            return left;
        }
        if (negated) {
            throw scanner.outside("power of a negated operand without parentheses");
        }
        scanner.take("**");
        Code power = binary('^', left, operands.operand());
        if (scanner.sees("**")) {
            throw scanner.outside("chained power");
        }
        return power;
    }

    private Code binary(char symbol, Code left, Code right) {
        computes = true;
        scanner.countOperator();
        return scope -> Arithmetic.compute(symbol, left.run(scope), right.run(scope));
    }

    /// Remembers that a literal carries an offset or zone.
    void sawText(String text) {
        if (text.length() > 100) {
            return;
        }
        if (text.matches(
                "-?0000-\\d\\d-\\d\\d.*|.*24:00:00.*|T\\d\\d:.*|.*\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?z|.*:\\d\\d\\.\\d{10,}.*")) {
            throw scanner.outside("date or time text that engines read differently");
        }
        zoned |= text.matches("(?s).*\\d\\d:\\d\\d.*(Z|z|[+-]\\d\\d:\\d\\d(:\\d\\d)?|@.*)");
    }
}
