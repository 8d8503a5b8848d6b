package hitomado.platform.files;

import java.util.Locale;
import java.util.Set;

/// ファイル名 — a person's file name made safe to store, show and send; its Japanese characters stay as they are.
record FileName(String value) {
    private static final int MOST = 100;
    private static final Set<String> JPEG_EXTENSIONS = Set.of("jpg", "jpeg");

    /// Never normalised: NFC would turn 神 (U+FA19) into 神 (U+795E) in somebody's name.
    static FileName of(String given, MediaKind kind) {
        var base = withoutFolders(given)
                .codePoints()
                .filter(c -> !isUnsafe(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        var stem = stem(base, kind).replaceAll("^[. ]+|[. ]+$", "");
        if (stem.isEmpty()) {
            stem = "file";
        }
        return new FileName(shortened(stem) + "." + kind.extension());
    }

    private static String withoutFolders(String given) {
        return given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    }

    /// Controls, marks that turn the direction of writing, lone surrogates, and what shells and browsers read as more
    /// than a letter.
    private static boolean isUnsafe(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.FORMAT
                || "\"*:<>?|;%\u2028\u2029".indexOf(c) >= 0;
    }

    private static String stem(String name, MediaKind kind) {
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        var fits = extension.equals(kind.extension())
                || kind == MediaKind.JPEG && JPEG_EXTENSIONS.contains(extension)
                || kind == MediaKind.HEIC && extension.equals("heif");
        return fits ? name.substring(0, dot) : name;
    }

    private static String shortened(String stem) {
        var end = 0;
        for (var count = 0; end < stem.length() && count < MOST; count++) {
            end += Character.charCount(stem.codePointAt(end));
        }
        return stem.substring(0, end);
    }
}
