package hitomado.rules.dmn;

import hitomado.rules.Problems;
import hitomado.rules.dmn.Datum.Truth;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads an operand: literals, names, calls, lists, ranges and contexts, with paths, filters and `instance of`.
final class OperandParser {
    private final ExpressionParser parser;
    private final Scanner scanner;
    private final Words words;
    private final Vocabulary vocabulary;
    /// Replaced, never changed: most texts name nothing of their own.
    Set<String> variables;

    Set<String> entries;
    final CallParser calls;
    private final BracketParser brackets;
    private boolean highEnd;
    private int filters;

    OperandParser(ExpressionParser parser, Vocabulary vocabulary) {
        this.parser = parser;
        this.scanner = parser.scanner;
        this.words = new Words(scanner);
        this.vocabulary = vocabulary;
        this.variables = vocabulary.variables();
        this.entries = vocabulary.entries();
        this.calls = new CallParser(parser);
        this.brackets = new BracketParser(parser, this, words);
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
        int before = parser.booleans;
        Code of = operand();
        if (parser.booleans > before) {
            throw scanner.outside("negation of a boolean");
        }
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
        Set<String> before = variables;
        variables = plus(variables, Scope.ITEM);
        filters++;
        Code by = inside(parser::expression);
        filters--;
        variables = before;
        scanner.expect("]");
        return scope -> Paths.filter(of.run(scope), by, scope);
    }

    static Set<String> plus(Set<String> names, String name) {
        var more = new HashSet<>(names);
        more.add(name);
        return more;
    }

    /// The upper end of a range, where `[` closes it and begins no filter.
    Code upperEnd() {
        highEnd = true;
        Code high = parser.expression();
        highEnd = false;
        return high;
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
        Code code = inside(brackets::bracketed);
        scanner.leave();
        return code;
    }

    private Code text() {
        String content = words.string();
        parser.sawText(content);
        Datum text = new Datum.Text(content);
        return scope -> text;
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
