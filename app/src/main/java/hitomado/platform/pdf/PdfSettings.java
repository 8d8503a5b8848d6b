package hitomado.platform.pdf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// 印刷の設定 — keys `hitomado.pdf.*`.
///
/// @param chromium the browser's executable
/// @param browsers browsers kept at most, each with its own thread
/// @param pagesPerBrowser renderings after which a browser is replaced, so that its memory does not grow
/// @param patience how long one rendering may take before its browser is killed
/// @param fonts directories searched for the font files
@ConfigurationProperties("hitomado.pdf")
public record PdfSettings(
        @DefaultValue("/usr/bin/chromium") Path chromium,
        @DefaultValue("1") int browsers,
        @DefaultValue("200") int pagesPerBrowser,
        @DefaultValue("30s") Duration patience,

        @DefaultValue({"/usr/share/fonts", "/usr/local/share/fonts"})
        List<Path> fonts) {
    public PdfSettings {
        fonts = List.copyOf(fonts);
    }
}
