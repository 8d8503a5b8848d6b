package hitomado.rules.feel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// 名前の辞書 — the names with dots, hyphens or spaces that are one token; the longest that fits is taken (DMN 10.3.1.2).
public final class Names {
    private final Map<String, List<String>> facts;
    private final Map<String, List<String>> functions;

    public Names(Collection<String> facts, Collection<String> functions) {
        this.facts = grouped(facts, Names::firstPair);
        this.functions = grouped(functions, Names::firstWord);
    }

    /// The longest known fact or output that stands at the offset.
    @Nullable
    String factAt(String text, int offset) {
        for (String name : facts.getOrDefault(firstPair(text, offset), List.of())) {
            int end = endOf(name, text, offset);
            if (end > 0) {
                return name;
            }
        }
        return null;
    }

    /// The longest known function that stands at the offset and is followed by `(`.
    @Nullable
    String functionAt(String text, int offset) {
        for (String name : functions.getOrDefault(firstWord(text, offset), List.of())) {
            int end = endOf(name, text, offset);
            while (end > 0 && end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end > 0 && end < text.length() && text.charAt(end) == '(') {
                return name;
            }
        }
        return null;
    }

    /// Where the name ends in the text (a space in the name fits any white space), or -1.
    static int endOf(String name, String text, int offset) {
        int at = offset;
        for (int i = 0; i < name.length(); i++) {
            char wanted = name.charAt(i);
            if (at >= text.length()) {
                return -1;
            }
            if (wanted == ' ') {
                int from = at;
                while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                if (at == from) {
                    return -1;
                }
            } else if (text.charAt(at++) != wanted) {
                return -1;
            }
        }
        return at < text.length() && isPart(text.codePointAt(at)) ? -1 : at;
    }

    static boolean isStart(int c) {
        return Character.isLetter(c) || c == '_';
    }

    static boolean isPart(int c) {
        return isStart(c) || Character.isDigit(c);
    }

    static String firstWord(String text, int offset) {
        int end = offset;
        while (end < text.length() && isPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(offset, end);
    }

    /// The first two words with the dot between; one word where there is none. Names of facts differ by these.
    private static String firstPair(String text, int offset) {
        String first = firstWord(text, offset);
        int dot = offset + first.length();
        boolean second = dot + 1 < text.length() && text.charAt(dot) == '.' && isStart(text.codePointAt(dot + 1));
        return second ? first + "." + firstWord(text, dot + 1) : first;
    }

    private static Map<String, List<String>> grouped(
            Collection<String> names, BiFunction<String, Integer, String> key) {
        var grouped = new HashMap<String, List<String>>();
        for (String name : names) {
            grouped.computeIfAbsent(key.apply(name, 0), w -> new ArrayList<>()).add(name);
        }
        grouped.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).reversed()));
        return grouped;
    }
}
