package hitomado.platform.veil;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 覆う値 — which parameters of an `insert` or `update` go into veiled columns.
///
/// Knows the forms that the stores use: `values (?, cast(? as jsonb))`, `select ?, r.x from unnest(?, …) as r (x, …)`,
/// and
/// `set x = ?`. What it does not understand is not veiled, and then refused by the database.
final class VeiledParameters {
    private static final Pattern INSERT = Pattern.compile(
            "\\binsert\\s+into\\s+([a-z_.]+)(?:\\s+as\\s+\\w+)?\\s*\\(([^)]*)\\)\\s*(values|select)\\b");
    private static final Pattern UPDATE =
            Pattern.compile("\\bupdate\\s+([a-z_.]+)(?:\\s+(?:as\\s+)?(?!set\\b)\\w+)?\\s+set\\b");
    private static final Pattern CONFLICT = Pattern.compile("\\bdo\\s+update\\s+set\\b");
    private static final Pattern UNNEST = Pattern.compile("\\bunnest\\s*\\(");
    private static final Pattern NAMES = Pattern.compile("\\s*(?:as\\s+)?(\\w+)\\s*\\(([^)]*)\\)");
    private static final Pattern ONE =
            Pattern.compile("\\?(?:::[a-z]+(?:\\[])?)?|cast\\s*\\(\\s*\\?\\s+as\\s+[a-z]+\\s*\\)");
    private static final Pattern JSON = Pattern.compile(".*(?:::|\\bas\\s+)jsonb.*");

    private final String sql;
    private final Map<Integer, Form> found = new HashMap<>();

    private VeiledParameters(String sql) {
        this.sql = sql;
    }

    /// How a value is written.
    enum Form {
        VALUE,
        JSON
    }

    /// By number of the parameter, from 1.
    static Map<Integer, Form> of(String statement) {
        var all = new VeiledParameters(statement.toLowerCase(Locale.ROOT));
        all.inserts();
        all.updates();
        return Map.copyOf(all.found);
    }

    private void inserts() {
        var insert = INSERT.matcher(sql);
        while (insert.find()) {
            var veiled = VeiledColumns.of(insert.group(1));
            if (veiled.isEmpty()) {
                continue;
            }
            var columns = names(insert.group(2));
            var isValues = insert.group(3).equals("values");
            var from = isValues ? sql.indexOf('(', insert.end()) + 1 : insert.end();
            var expressions = list(from, isValues ? Set.of() : Set.of("from"));
            for (var i = 0; i < columns.size() && i < expressions.size(); i++) {
                if (veiled.contains(columns.get(i))) {
                    mark(expressions.get(i));
                }
            }
            var conflict = CONFLICT.matcher(sql);
            if (conflict.find(insert.end())) {
                assignments(conflict.end(), veiled);
            }
        }
    }

    private void updates() {
        var update = UPDATE.matcher(sql);
        while (update.find()) {
            var veiled = VeiledColumns.of(update.group(1));
            if (!veiled.isEmpty()) {
                assignments(update.end(), veiled);
            }
        }
    }

    private void assignments(int from, Set<String> veiled) {
        for (var assignment : list(from, Set.of("where", "from", "returning"))) {
            var cut = assignment.text().indexOf('=');
            if (cut > 0 && veiled.contains(assignment.text().substring(0, cut).strip())) {
                mark(new Part(assignment.from() + cut + 1, assignment.text().substring(cut + 1)));
            }
        }
    }

    /// A piece of the statement and where it begins.
    private record Part(int from, String text) {}

    private void mark(Part expression) {
        var text = expression.text().strip();
        if (ONE.matcher(text).matches()) {
            var number = count(expression.from() + expression.text().indexOf('?')) + 1;
            found.put(number, JSON.matcher(text).matches() ? Form.JSON : Form.VALUE);
        } else if (text.matches("\\w+\\.\\w+")) {
            var parts = text.split("\\.");
            unnested(parts[0], parts[1]);
        }
    }

    private void unnested(String alias, String column) {
        Matcher unnest = UNNEST.matcher(sql);
        while (unnest.find()) {
            var arguments = list(unnest.end(), Set.of());
            var last = arguments.getLast();
            var names = NAMES.matcher(sql).region(last.from() + last.text().length() + 1, sql.length());
            if (names.lookingAt() && names.group(1).equals(alias)) {
                var place = names(names.group(2)).indexOf(column);
                if (place >= 0) {
                    mark(arguments.get(place));
                }
            }
        }
    }

    /// Parts between commas of this depth, until it closes or one of these words comes.
    private List<Part> list(int from, Set<String> until) {
        var parts = new ArrayList<Part>();
        var depth = 0;
        var begin = from;
        var at = from;
        while (at < sql.length() && depth >= 0) {
            var c = sql.charAt(at);
            if (c == '\'') {
                at = sql.indexOf('\'', at + 1);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(new Part(begin, sql.substring(begin, at)));
                begin = at + 1;
            } else if (depth == 0 && isWord(at, until)) {
                break;
            }
            at = depth < 0 || at < 0 ? at : at + 1;
        }
        parts.add(new Part(begin, sql.substring(begin, at)));
        return parts;
    }

    private boolean isWord(int at, Set<String> words) {
        return Character.isWhitespace(sql.charAt(at - 1))
                && words.stream()
                        .anyMatch(word -> sql.startsWith(word, at)
                                && at + word.length() < sql.length()
                                && !Character.isLetterOrDigit(sql.charAt(at + word.length())));
    }

    private static List<String> names(String list) {
        return List.of(list.strip().split("\\s*,\\s*"));
    }

    /// Parameters before this place.
    private int count(int before) {
        var number = 0;
        var quoted = false;
        for (var at = 0; at < before; at++) {
            var c = sql.charAt(at);
            quoted ^= c == '\'';
            number += c == '?' && !quoted ? 1 : 0;
        }
        return number;
    }
}
