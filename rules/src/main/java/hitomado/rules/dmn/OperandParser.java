package hitomado.rules.dmn;

import hitomado.rules.Problems;
import hitomado.rules.dmn.Datum.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads an operand: literals, names, calls, lists, ranges and contexts, with paths, filters and `instance of`.
final class OperandParser {
    private final ExpressionParser parser;
    private final Scanner scanner;
    private final Words words;
    private final Vocabulary vocabulary;
    private final Set<String> variables;
    private final Set<String> entries;
    private final CallParser calls;
    private boolean highEnd;
    private int filters;

    OperandParser(ExpressionParser parser, Vocabulary vocabulary) {
        this.parser = parser;
        this.scanner = parser.scanner;
        this.words = new Words(scanner);
        this.vocabulary = vocabulary;
        this.variables = new HashSet<>(vocabulary.variables());
        this.entries = new HashSet<>(vocabulary.entries());
        this.calls = new CallParser(parser);
    }

    boolean seesVariable() {
        return scanner.longest(variables) != null;
    }

    Code operand() {
        if (!scanner.take("-")) {
            return postfix(primary());
        }
        scanner.enter();
        scanner.countOperator();
        Code of = operand();
        scanner.leave();
        return scope -> Arithmetic.negate(of.run(scope));
    }

    private Code postfix(Code first) {
        Code code = first;
        while (true) {
            Code of = code;
            if (scanner.sees("[") && !highEnd) {
                code = filter(of);
            } else if (scanner.take(".")) {
                String name = entry();
                code = scope -> Paths.get(of.run(scope), name);
            } else if (scanner.takeWord("instance of")) {
                parser.booleans++;
                DmnType type = new TypeParser(scanner, vocabulary.types()).type();
                code = scope -> Truth.of(type.isInstance(of.run(scope)));
            } else if (scanner.sees("(")) {
                throw scanner.outside("invocation of a function value");
            } else {
                return code;
            }
            scanner.countOperator();
        }
    }

    private String entry() {
        String known = scanner.longest(entries);
        String property = scanner.longest(Vocabulary.PROPERTIES);
        String name = known == null || property != null && property.length() > known.length() ? property : known;
        if (name == null) {
            return scanner.word();
        }
        scanner.back(scanner.endOf(name));
        scanner.skip();
        return name;
    }

    private Code filter(Code of) {
        scanner.take("[");
        boolean constant = scanner.sees("-")
                || Words.isDigit(scanner.next(0))
                || scanner.seesWord("true")
                || scanner.seesWord("false");
        filters++;
        boolean hadItem = !variables.add(Scope.ITEM);
        Code by = inside(parser::expression);
        if (!hadItem) {
            variables.remove(Scope.ITEM);
        }
        filters--;
        scanner.expect("]");
        return constant
                ? scope -> Paths.pick(of.run(scope), by.run(scope))
                : scope -> Paths.filter(of.run(scope), by, scope);
    }

    private <T> T inside(Supplier<T> part) {
        boolean before = highEnd;
        highEnd = false;
        T read = part.get();
        highEnd = before;
        return read;
    }

    private Code primary() {
        int c = scanner.peek();
        if (c == '"') {
            return text();
        }
        if (c >= '0' && c <= '9' || c == '.' && Words.isDigit(scanner.next(1))) {
            Datum number = words.number();
            return scope -> number;
        }
        if (Scanner.isStart(c)) {
            return named();
        }
        scanner.enter();
        Code code = inside(this::bracketed);
        scanner.leave();
        return code;
    }

    private Code text() {
        String content = words.string();
        parser.sawText(content);
        Datum text = new Datum.Text(content);
        return scope -> text;
    }

    private Code bracketed() {
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
        highEnd = true;
        Code high = parser.expression();
        highEnd = false;
        boolean closed = scanner.take("]");
        if (!closed && !scanner.take(")")) {
            scanner.expect("[");
        }
        return scope -> Ranges.of(low.run(scope), high.run(scope), lowClosed, closed);
    }

    private Code context() {
        Map<String, Code> read = new LinkedHashMap<>();
        Set<String> before = new HashSet<>(variables);
        if (!scanner.take("}")) {
            do {
                String key = key();
                if (read.put(key, parser.expression()) != null) {
                    throw scanner.outside("context with a repeated entry");
                }
                variables.add(key);
                entries.add(key);
            } while (scanner.take(","));
            scanner.expect("}");
        }
        variables.clear();
        variables.addAll(before);
        return scope -> Paths.context(read, scope);
    }

    private String key() {
        if (scanner.peek() == '"') {
            String key = words.string();
            scanner.expect(":");
            return key;
        }
        String key = calls.label();
        if (key == null) {
            throw scanner.outside("entry name of a context");
        }
        return key;
    }

    private Code named() {
        String function = calls.functionHere();
        String variable = scanner.longest(variables);
        if (function != null && (variable == null || variable.length() < function.length())) {
            return inside(() -> calls.call(function));
        }
        if (variable != null) {
            scanner.back(scanner.endOf(variable));
            scanner.skip();
            return scope -> scope.get(variable);
        }
        Datum constant = constant();
        if (constant != null) {
            return scope -> constant;
        }
        int start = scanner.at();
        String word = scanner.word();
        if (scanner.sees("(")) {
            throw new Refusal(Problems.OUTSIDE_SUBSET, start, "function '" + word + "'");
        }
        if (filters > 0
                && !Set.of("then", "else", "and", "or", "between", "in", "not").contains(word)) {
            return scope -> scope.get(word);
        }
        throw new Refusal(Problems.UNKNOWN_NAME, start, "unknown name");
    }

    private @Nullable Datum constant() {
        if (scanner.takeWord("true")) {
            return Truth.of(true);
        }
        if (scanner.takeWord("false")) {
            return Truth.of(false);
        }
        return scanner.takeWord("null") ? Datum.NULL : null;
    }
}
