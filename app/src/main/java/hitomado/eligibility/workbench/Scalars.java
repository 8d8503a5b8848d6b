package hitomado.eligibility.workbench;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes texts as YAML scalars of one line, so that reading gives exactly the same text again.
final class Scalars {
    private static final Pattern PLAIN = Pattern.compile(
            "[^\\s\\-?:,\\[\\]{}#&*!|>'\"%@`=<~\\\\\\p{C}\\u2028\\u2029][^,\\[\\]{}:#\\\\\\t\\n\\r\\p{C}\\u2028\\u2029]*");
    private static final Pattern EMPTY = Pattern.compile("(?i)null");
    /// What stands between quotes as it is.
    private static final Pattern QUIET = Pattern.compile("[^\\n\\r\\t\\p{C}\\u2028\\u2029\\u0085]*");

    private Scalars() {}

    /// As the files write texts for people: bare where that is safe, else in double quotes.
    static String words(String text) {
        boolean bare = PLAIN.matcher(text).matches() && !EMPTY.matcher(text).matches() && text.equals(text.strip());
        return bare ? text : quoted(text);
    }

    /// As the files write cells: in single quotes.
    static String cell(String text) {
        return QUIET.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : quoted(text);
    }

    /// One as itself, several as a list.
    static String list(List<String> texts) {
        return texts.size() == 1
                ? words(texts.getFirst())
                : texts.stream().map(Scalars::words).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isShown(point) ? Character.toString(point) : hidden(point);
        };
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /// Half a surrogate pair is no character and cannot be written at all.
    private static String hidden(int point) {
        if (Character.getType(point) == Character.SURROGATE) {
            return "\uFFFD";
        }
        return point > 0xFFFF ? "\\U%08X".formatted(point) : "\\u%04X".formatted(point);
    }
}
