package hitomado.rules.function;

import static hitomado.rules.function.Arguments.integer;
import static hitomado.rules.function.Arguments.text;
import static hitomado.rules.function.Kind.ANY;
import static hitomado.rules.function.Kind.BOOLEAN;
import static hitomado.rules.function.Kind.NUMBER;
import static hitomado.rules.function.Kind.TEXT;

import hitomado.rules.Value;
import java.util.List;
import java.util.Locale;

/// Functions of texts; a character is a code point, so that 𠮷 counts as one.
final class TextFunctions {
    private static final List<Kind> ONE = List.of(TEXT);
    private static final List<Kind> PAIR = List.of(TEXT, TEXT);

    static final List<Signature> ALL = List.of(
            Signature.of("string", List.of(ANY), TEXT, (d, a) -> new Value.Text(FeelText.of(a.getFirst()))),
            Signature.of("string length", ONE, NUMBER, (d, a) -> Value.of(length(text(a, 0)))),
            Signature.of(
                    "contains", PAIR, BOOLEAN, (d, a) -> Value.of(text(a, 0).contains(text(a, 1)))),
            Signature.of(
                    "starts with", PAIR, BOOLEAN, (d, a) -> Value.of(text(a, 0).startsWith(text(a, 1)))),
            Signature.of(
                    "ends with", PAIR, BOOLEAN, (d, a) -> Value.of(text(a, 0).endsWith(text(a, 1)))),
            Signature.of("substring", List.of(TEXT, NUMBER), TEXT, (d, a) -> substring(text(a, 0), integer(a, 1), -1)),
            Signature.of("substring", List.of(TEXT, NUMBER, NUMBER), TEXT, (d, a) -> limited(a)),
            Signature.of("substring before", PAIR, TEXT, (d, a) -> before(text(a, 0), text(a, 1))),
            Signature.of("substring after", PAIR, TEXT, (d, a) -> after(text(a, 0), text(a, 1))),
            Signature.of(
                    "upper case", ONE, TEXT, (d, a) -> new Value.Text(text(a, 0).toUpperCase(Locale.ROOT))),
            Signature.of(
                    "lower case", ONE, TEXT, (d, a) -> new Value.Text(text(a, 0).toLowerCase(Locale.ROOT))));

    private TextFunctions() {}

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Value limited(List<Value> arguments) {
        int count = integer(arguments, 2);
        return count < 1 ? Value.ABSENT : substring(text(arguments, 0), integer(arguments, 1), count);
    }

    /// From the `start`-th character (1 is the first, -1 the last), `count` characters or to the end (-1).
    private static Value substring(String text, int start, int count) {
        int length = length(text);
        int from = start > 0 ? start - 1 : length + start;
        if (start == 0 || from < 0 || from >= length) {
            return Value.ABSENT;
        }
        int to = count < 0 ? length : (int) Math.min(length, (long) from + count);
        return new Value.Text(text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)));
    }

    private static Value before(String text, String match) {
        int at = text.indexOf(match);
        return new Value.Text(at < 0 ? "" : text.substring(0, at));
    }

    private static Value after(String text, String match) {
        int at = text.indexOf(match);
        return new Value.Text(at < 0 ? "" : text.substring(at + match.length()));
    }
}
