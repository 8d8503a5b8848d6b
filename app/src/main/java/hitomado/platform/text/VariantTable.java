package hitomado.platform.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What each character folds to: one array for the basic plane, so that 910,000 names fold in less than a second.
final class VariantTable {
    /// Marks a character that a key leaves out, and outside the basic plane one that stays as it is.
    static final char DROPPED = 0;

    private static final String RESOURCE = "variants.tsv";
    private static final String SPACES_AND_DOTS = " \t\n\r\u00A0\u2002\u2003\u2009\u200B\u202F\u3000・･·•";

    private final char[] basic = new char[0x10000];
    private final Map<Integer, Character> others = new HashMap<>();

    private VariantTable() {
        for (var c = 0; c < basic.length; c++) {
            basic[c] = (char) c;
        }
        foldCompatibility(0x00C0, 0x024F);
        foldCompatibility(0x1E00, 0x1EFF);
        foldCompatibility(0x2E80, 0x2FDF);
        foldCompatibility(0xF900, 0xFAFF);
        foldCompatibility(0xFF00, 0xFFEF);
        for (var c = 0x2F800; c <= 0x2FA1F; c++) {
            var plain = plain(c);
            if (plain != DROPPED) {
                others.put(c, plain);
            }
        }
        basic['⻆'] = '角';
        basic['⻄'] = '西';
        basic['ヶ'] = 'ケ';
        basic['ヵ'] = 'カ';
        basic['ゖ'] = 'け';
        basic['ゕ'] = 'か';
        for (var c = 'A'; c <= 'Z'; c++) {
            basic[c] = Character.toLowerCase(c);
        }
        SPACES_AND_DOTS.chars().forEach(c -> basic[c] = DROPPED);
        drop(0x0300, 0x036F); // accents typed apart from their letter
        drop(0xFE00, 0xFE0F); // standardised variation selectors
    }

    static VariantTable load() {
        var table = new VariantTable();
        var stream = Objects.requireNonNull(VariantTable.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        table.closeOverCompatibility();
        return table;
    }

    char fold(char c) {
        return basic[c];
    }

    /// The representative of a character outside the basic plane, or [#DROPPED] when it has none.
    char fold(int codePoint) {
        return others.getOrDefault(codePoint, DROPPED);
    }

    private void add(String line) {
        var tab = line.indexOf('\t');
        var representative = line.charAt(0);
        if (tab != 1 || line.length() < 3) {
            throw new IllegalStateException(RESOURCE + ": one character, TAB, variants: " + line);
        }
        line.substring(2).codePoints().forEach(variant -> {
            if (Character.isBmpCodePoint(variant)) {
                basic[variant] = representative;
            } else {
                others.put(variant, representative);
            }
        });
    }

    /// A compatibility form of a variant (﨟 forms of 邊 …) must reach the representative, not stop at the variant.
    private void closeOverCompatibility() {
        for (var c = 0; c < basic.length; c++) {
            basic[c] = basic[basic[c]];
        }
        others.replaceAll((codePoint, c) -> basic[c]);
    }

    private void foldCompatibility(int first, int last) {
        for (var c = first; c <= last; c++) {
            var plain = plain(c);
            if (plain != DROPPED) {
                basic[c] = plain;
            }
        }
    }

    private void drop(int first, int last) {
        Arrays.fill(basic, first, last + 1, DROPPED);
    }

    /// The one character that NFKD without accents leaves, in lower case; [#DROPPED] when there is not exactly one.
    private static char plain(int codePoint) {
        var apart = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        var base = new StringBuilder();
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK || Voicing.isMark((char) c))
                .map(Character::toLowerCase)
                .forEach(base::appendCodePoint);
        return base.length() == 1 ? base.charAt(0) : DROPPED;
    }
}
