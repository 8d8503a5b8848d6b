package hitomado.rules.dmn;

import hitomado.rules.dmn.Datum.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads unary tests: cells of decision tables, allowed values, and what follows `in`.
final class TestParser {
    private static final Code ANY = scope -> Truth.of(true);

    private final ExpressionParser parser;
    private final Scanner scanner;

    TestParser(ExpressionParser parser) {
        this.parser = parser;
        this.scanner = parser.scanner;
    }

    Code cell() {
        int start = scanner.at();
        if (scanner.take("-") && scanner.atEnd()) {
            return ANY;
        }
        scanner.back(start);
        if (scanner.atEnd()) {
            throw scanner.outside("empty cell");
        }
        if (scanner.takeWord("not") && scanner.take("(")) {
            Code inner = list();
            scanner.expect(")");
            return scope -> Logic.not(inner.run(scope));
        }
        scanner.back(start);
        return list();
    }

    private Code list() {
        List<Code> tests = new ArrayList<>();
        do {
            tests.add(test(parser::expression));
        } while (scanner.take(","));
        return tests.size() == 1 ? tests.getFirst() : scope -> Logic.chain(tests, scope, true);
    }

    Code afterIn() {
        scanner.enter();
        int start = scanner.at();
        Code test = scanner.take("(") ? parenthesis(start) : test(parser::additive);
        scanner.leave();
        return test;
    }

    private Code parenthesis(int start) {
        Code tests = list();
        if (scanner.sees("..")) {
            scanner.back(start);
            return test(parser::additive);
        }
        scanner.expect(")");
        for (String symbol : List.of("+", "-", "*", "/", "**", ".", "[", "(")) {
            if (scanner.sees(symbol)) {
                throw scanner.outside("an operand after 'in (…)'");
            }
        }
        return tests;
    }

    /// `operand` reads the value where no operator stands: after a bare `in`, what follows `and` is not of the test.
    private Code test(Supplier<Code> operand) {
        String operator = parser.operator();
        if (operator != null) {
            scanner.countOperator();
            Code to = parser.additive();
            return scope -> Comparison.compare(operator, scope.get(Scope.INPUT), to.run(scope));
        }
        int inputs = parser.inputs;
        int booleans = parser.booleans;
        Code value = operand.get();
        if (parser.inputs > inputs) {
            return scope -> value.run(scope) instanceof Truth truth ? truth : Datum.NULL;
        }
        if (parser.booleans > booleans) {
            throw scanner.outside("boolean test that does not read '?'");
        }
        return scope -> Comparison.holds(scope.get(Scope.INPUT), value.run(scope));
    }
}
