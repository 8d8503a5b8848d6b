package hitomado.applications;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A whole database as somebody holds it who stole it: every column of every table, searched for words in any encoding.
final class Dump {
    private final JdbcClient database;

    Dump(JdbcClient database) {
        this.database = database;
    }

    /// Tables of the database, without those of these schemas.
    List<String> tables(String... without) {
        return database.sql("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema') and schemaname <> all (:without)
                        order by 1
                        """).param("without", without).query(String.class).list();
    }

    long rows(List<String> tables) {
        return tables.stream()
                .mapToLong(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    /// `table.column: word` of all that is found.
    Set<String> find(List<String> tables, Collection<String> words) {
        var found = new TreeSet<String>();
        for (var table : tables) {
            for (var column : columns(table)) {
                var content = content(table, column);
                words.stream()
                        .filter(word -> encodings(word).stream().anyMatch(content::contains))
                        .forEach(word -> found.add(table + "." + column + ": " + word));
            }
        }
        return found;
    }

    private List<String> columns(String table) {
        return database.sql("""
                        select quote_ident(attname) from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                        """).param("table", table).query(String.class).list();
    }

    /// Every value of a column: bytes as they are and as hexadecimal text, anything else as UTF-8; a byte a character.
    private String content(String table, String column) {
        var all = new StringBuilder();
        database.sql("select %s from %s".formatted(column, table)).query(row -> {
            if (row.getObject(1) instanceof byte[] bytes) {
                all.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
            }
            var text = row.getString(1);
            if (text != null) {
                all.append(latin(text, StandardCharsets.UTF_8)).append('\n');
            }
        });
        return all.toString();
    }

    private static Set<String> encodings(String word) {
        var all = new LinkedHashSet<String>();
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            var bytes = word.getBytes(charset);
            all.add(latin(word, charset));
            all.add(HexFormat.of().formatHex(bytes));
            all.add(HexFormat.of().withUpperCase().formatHex(bytes));
            all.addAll(base64(bytes));
        }
        all.add(URLEncoder.encode(word, StandardCharsets.UTF_8));
        all.add(word.chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c))
                .collect(Collectors.joining()));
        return all;
    }

    /// Within a longer text a word begins at one of three places of Base64; its first and last characters mix with
    /// neighbours.
    private static List<String> base64(byte[] bytes) {
        var all = new ArrayList<String>();
        for (var shift = 0; shift < 3; shift++) {
            var shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            var inner = text.substring(shift == 0 ? 0 : shift + 1, shifted.length / 3 * 4);
            if (inner.length() >= 6) {
                all.add(inner);
                all.add(inner.replace('+', '-').replace('/', '_'));
            }
        }
        return all;
    }

    private static String latin(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
