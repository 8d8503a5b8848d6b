package hitomado.rules.feel;

import hitomado.rules.Problems;
import hitomado.rules.feel.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Reads unary tests: the cells of decision tables and what follows `in`.
final class TestParser {
    private final Parser parser;
    private final Cursor cursor;

    TestParser(Parser parser) {
        this.parser = parser;
        this.cursor = parser.cursor;
    }

    Tests cell() {
        if (cursor.peek().kind() == Kind.FUNCTION && cursor.peek().text().equals("not")) {
            cursor.take();
            cursor.expect("(");
            List<Test> tests = list();
            cursor.expect(")");
            return new Tests(tests, false, true);
        }
        return new Tests(list(), false, false);
    }

    List<Test> afterIn() {
        cursor.enter();
        List<Test> tests = cursor.peek().is("(") ? parenthesis() : List.of(test());
        cursor.leave();
        return tests;
    }

    private List<Test> list() {
        List<Test> tests = new ArrayList<>();
        do {
            tests.add(test());
        } while (cursor.takeIf(","));
        return List.copyOf(tests);
    }

    /// After `in (`: a list of tests, an open range `(a..b)`, or a parenthesis that begins an operand.
    private List<Test> parenthesis() {
        Token open = cursor.take();
        Test first = test();
        if (first instanceof Test.Holds(var low, var _) && cursor.takeIf("..")) {
            return List.of(range(open, low, false));
        }
        List<Test> tests = new ArrayList<>(List.of(first));
        while (cursor.takeIf(",")) {
            tests.add(test());
        }
        cursor.expect(")");
        return List.copyOf(tests);
    }

    private Test test() {
        Token start = cursor.peek();
        Comparator operator = Parser.comparator(start);
        if (operator != null) {
            cursor.countOperator(cursor.take());
            return new Test.Compare(operator, parser.additive(null), start.at());
        }
        if (start.is("[") || start.is("]")) {
            cursor.take();
            Expr low = parser.expression(null);
            if (!cursor.takeIf("..")) {
                throw cursor.outside("list");
            }
            return range(start, low, start.is("["));
        }
        if (start.is("(")) {
            cursor.take();
            Expr inner = parser.expression(null);
            if (cursor.takeIf("..")) {
                return range(start, inner, false);
            }
            cursor.expect(")");
            return new Test.Holds(parser.expression(inner), start.at());
        }
        return new Test.Holds(parser.expression(null), start.at());
    }

    private Test range(Token start, Expr low, boolean lowClosed) {
        cursor.inRange(true);
        Expr high = parser.expression(null);
        cursor.inRange(false);
        Token end = cursor.take();
        if (end.is("]") || end.is(")") || end.is("[")) {
            return new Test.Range(low, high, lowClosed, end.is("]"), start.at());
        }
        throw new Failure(Problems.SYNTAX, end.at(), "end of the range expected, found " + end.shown());
    }
}
