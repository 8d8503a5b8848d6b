package hitomado.platform.pdf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// 印刷の設定 — keys `hitomado.pdf.*`.
///
/// @param chromium the browser's executable
/// @param browsers browsers kept at most, each with its own thread
/// @param pagesPerBrowser renderings after which a browser is replaced, so that its memory does not grow
/// @param patience how long one rendering may take before its browser is killed
/// @param fonts directories searched for the font files
public record PdfSettings(Path chromium, int browsers, int pagesPerBrowser, Duration patience, List<Path> fonts) {

    public PdfSettings {
        fonts = List.copyOf(fonts);
    }
}
