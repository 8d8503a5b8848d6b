package hitomado.platform.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// 文字の描画可否 — whether BIZ UD and IPAmj明朝 together draw every character of a text, variants (IVS) included.
final class FontCoverage {
    /// File names as Debian's packages install them; the first five are one style each, the last has the rare names.
    static final List<String> FILES = List.of(
            "BIZUDPGothic-Regular.ttf",
            "BIZUDGothic-Regular.ttf",
            "BIZUDPMincho-Regular.ttf",
            "BIZUDMincho-Regular.ttf",
            "ipamjm.ttf");

    private final List<CharacterMap> fonts;

    private FontCoverage(List<CharacterMap> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    static FontCoverage of(List<Path> files) throws IOException {
        var maps = new ArrayList<CharacterMap>();
        for (var file : files) {
            maps.add(CharacterMap.of(file));
        }
        return new FontCoverage(maps);
    }

    /// Path of a font file below the directories.
    static Optional<Path> find(String file, List<Path> directories) {
        return directories.stream()
                .filter(Files::isDirectory)
                .flatMap(directory -> below(directory, file).stream())
                .findFirst();
    }

    private static Optional<Path> below(Path directory, String file) {
        try (var paths = Files.find(directory, 6, (path, attributes) -> path.endsWith(file))) {
            return paths.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The characters that no font draws, each once, as `葛󠄀 (U+845B U+E0100)`.
    List<String> missing(String text) {
        var missing = new LinkedHashSet<String>();
        var points = text.codePoints().toArray();
        for (var i = 0; i < points.length; i++) {
            var next = i + 1 < points.length ? points[i + 1] : 0;
            if (isSelector(next)) {
                if (!drawsVariant(points[i], next)) {
                    missing.add(named(points[i], next));
                }
                i++;
            } else if (!isInvisible(points[i]) && !draws(points[i])) {
                missing.add(named(points[i]));
            }
        }
        return List.copyOf(missing);
    }

    private boolean draws(int codePoint) {
        return fonts.stream().anyMatch(font -> font.draws(codePoint));
    }

    private boolean drawsVariant(int base, int selector) {
        return fonts.stream().anyMatch(font -> font.draws(base, selector));
    }

    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    /// Spaces and marks that leave no ink. Other control characters count as missing: a PDF cannot show them.
    private static boolean isInvisible(int c) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || Character.isSpaceChar(c)
                || c == 0xAD
                || c == 0x200B
                || c == 0x2060;
    }

    private static String named(int... points) {
        var name = new StringBuilder();
        var codes = java.util.Arrays.stream(points)
                .peek(name::appendCodePoint)
                .mapToObj(c -> "U+%04X".formatted(c))
                .collect(Collectors.joining(" "));
        return "%s (%s)".formatted(name, codes);
    }
}
