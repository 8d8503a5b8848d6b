package hitomado.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/// 静的ファイルの版 — addresses of style sheets and pictures that change with their content, so that no browser keeps old ones.
final class Assets {
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Assets() {}

    /// `/css/base.css` becomes `/css/base.css?v=1a2b3c4d`.
    static String versioned(String path) {
        return KNOWN.computeIfAbsent(path, asset -> asset + "?v=" + checksum(asset));
    }

    private static String checksum(String asset) {
        try (var content = Objects.requireNonNull(Assets.class.getResourceAsStream("/static" + asset), asset)) {
            var sum = new CRC32();
            sum.update(content.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
