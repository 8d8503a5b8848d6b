package hitomado.rules.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads operands that begin with a sign: `?`, `@"…"`, parentheses, lists, ranges and contexts.
final class BracketParser {
    private final ExpressionParser parser;
    private final Scanner scanner;
    private final OperandParser operands;
    private final Words words;

    BracketParser(ExpressionParser parser, OperandParser operands, Words words) {
        this.parser = parser;
        this.scanner = parser.scanner;
        this.operands = operands;
        this.words = words;
    }

    Code bracketed() {
        if (scanner.take("?")) {
            parser.inputs++;
            return scope -> scope.get(Scope.INPUT);
        }
        if (scanner.take("@")) {
            if (scanner.peek() != '"') {
                throw scanner.unexpected("string expected after '@'");
            }
            String content = words.string();
            parser.sawText(content);
            Datum value = TimeTexts.literal(content);
            return scope -> value;
        }
        if (scanner.take("[")) {
            return listOrRange();
        }
        if (scanner.take("(")) {
            return parenthesis();
        }
        if (scanner.take("]")) {
            return range(parser.expression(), false);
        }
        if (scanner.take("{")) {
            return context();
        }
        throw scanner.unexpected("expression expected");
    }

    private Code parenthesis() {
        String operator = parser.operator();
        if (operator != null) {
            if (operator.equals("!=")) {
                throw scanner.outside("range by '!='");
            }
            Code end = parser.additive();
            scanner.expect(")");
            return scope -> Ranges.oneSided(operator, end.run(scope));
        }
        Code inner = parser.expression();
        if (scanner.sees("..")) {
            return range(inner, false);
        }
        scanner.expect(")");
        return inner;
    }

    private Code listOrRange() {
        List<Code> elements = new ArrayList<>();
        if (scanner.take("]")) {
            return scope -> new Datum.Many(List.of());
        }
        do {
            elements.add(parser.expression());
        } while (scanner.take(","));
        if (elements.size() == 1 && scanner.sees("..")) {
            return range(elements.getFirst(), true);
        }
        scanner.expect("]");
        return scope -> new Datum.Many(elements.stream().map(e -> e.run(scope)).toList());
    }

    private Code range(Code low, boolean lowClosed) {
        scanner.expect("..");
        Code high = operands.upperEnd();
        boolean closed = scanner.take("]");
        if (!closed && !scanner.take(")")) {
            scanner.expect("[");
        }
        return scope -> Ranges.of(low.run(scope), high.run(scope), lowClosed, closed);
    }

    private Code context() {
        Map<String, Code> read = new LinkedHashMap<>();
        Set<String> before = operands.variables;
        if (!scanner.take("}")) {
            do {
                String key = key();
                if (read.put(key, parser.expression()) != null) {
                    throw scanner.outside("context with a repeated entry");
                }
                operands.variables = OperandParser.plus(operands.variables, key);
                operands.entries = OperandParser.plus(operands.entries, key);
            } while (scanner.take(","));
            scanner.expect("}");
        }
        operands.variables = before;
        return scope -> Paths.context(read, scope);
    }

    private String key() {
        if (scanner.peek() == '"') {
            String key = words.string();
            scanner.expect(":");
            return key;
        }
        String key = operands.calls.label();
        if (key == null) {
            throw scanner.outside("entry name of a context");
        }
        return key;
    }
}
