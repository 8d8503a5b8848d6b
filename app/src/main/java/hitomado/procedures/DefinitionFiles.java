package hitomado.procedures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// 定義一式 — the text of every definition file by its path below `definitions/`, in canonical form (LF, no byte order
/// mark).
public record DefinitionFiles(SortedMap<String, String> contents) {
    public DefinitionFiles {
        var canonical = new TreeMap<String, String>();
        contents.forEach((path, text) -> canonical.put(path, canonical(text)));
        contents = Collections.unmodifiableSortedMap(canonical);
    }

    public static DefinitionFiles of(Map<String, String> contents) {
        return new DefinitionFiles(new TreeMap<>(contents));
    }

    public boolean isEmpty() {
        return contents.isEmpty();
    }

    /// One fingerprint of all paths and contents.
    public String sha256() {
        var all = new StringBuilder();
        contents.forEach((path, text) ->
                all.append(path).append('\n').append(sha256(text)).append('\n'));
        return sha256(all.toString());
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String canonical(String text) {
        var lf = text.replace("\r\n", "\n");
        return lf.startsWith("\uFEFF") ? lf.substring(1) : lf;
    }
}
