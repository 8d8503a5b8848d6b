package hitomado.platform.web;

import org.jspecify.annotations.Nullable;

/// 戻り先 — a path of this application to go back to; anything that could lead elsewhere is not taken (open redirect).
public final class LocalPath {
    private LocalPath() {}

    /// The path if it is one of ours, else the fallback.
    public static String orElse(@Nullable String path, String fallback) {
        return path != null && isLocal(path) ? path : fallback;
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c == '{' || c == '}' || Character.isISOControl(c));
    }
}
