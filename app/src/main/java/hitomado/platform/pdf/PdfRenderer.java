package hitomado.platform.pdf;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// 帳票の印刷 — draws HTML as PDF; blocks the caller, so long work belongs into a job.
///
/// The page may use inline styles and `data:` images only: scripts, links to files and the network are off.
/// Paper and margins come from CSS `@page` (A4 with 15 mm where none is given).
@Service
public class PdfRenderer implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(PdfRenderer.class);
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");

    private final PdfSettings settings;
    private final List<Chromium> browsers;
    private final BlockingQueue<Chromium> idle;
    private volatile @Nullable FontCoverage fonts;

    public PdfRenderer(PdfSettings settings) {
        this.settings = settings;
        this.browsers = IntStream.range(0, settings.browsers())
                .mapToObj(i -> new Chromium(settings))
                .toList();
        this.idle = new ArrayBlockingQueue<>(browsers.size(), false, browsers);
    }

    /// Draws a complete HTML page.
    public Rendering render(String html) {
        var gone = findFault();
        if (gone.isPresent()) {
            return new Rendering.EngineGone(gone.get());
        }
        var page = PrintedHtml.of(html);
        try {
            var missing = coverage().missing(page.text());
            return missing.isEmpty() ? print(page.html()) : new Rendering.NotDrawable(missing);
        } catch (IOException | PlaywrightException e) {
            LOG.warn("PDF not rendered: {}", Chromium.cause(e));
            return new Rendering.EngineGone(Chromium.cause(e));
        } catch (TimeoutException e) {
            return new Rendering.EngineGone("no answer within " + settings.patience());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Rendering.EngineGone("interrupted");
        }
    }

    /// What is missing on this machine, for the self-check page: Chromium or a font; empty when all is there.
    public Optional<String> findFault() {
        if (!Files.isExecutable(settings.chromium())) {
            return Optional.of("no Chromium at " + settings.chromium());
        }
        if (fonts != null) {
            return Optional.empty();
        }
        return FontCoverage.FILES.stream()
                .filter(file -> FontCoverage.find(file, settings.fonts()).isEmpty())
                .findFirst()
                .map(file -> "no font file %s below %s".formatted(file, settings.fonts()));
    }

    /// The characters of a text that no font draws, so that a form can say so before it is submitted.
    public List<String> notDrawable(String text) throws IOException {
        return coverage().missing(text);
    }

    private Rendering print(String html) throws TimeoutException, InterruptedException {
        var browser = idle.poll(2 * settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        if (browser == null) {
            return new Rendering.EngineGone("all browsers busy");
        }
        try {
            var bytes = browser.print(html);
            return new Rendering.Rendered(bytes, pages(bytes));
        } finally {
            idle.add(browser);
        }
    }

    /// Chromium writes page objects uncompressed, so they can be counted without a PDF library.
    private static int pages(byte[] pdf) {
        return (int) PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private FontCoverage coverage() throws IOException {
        var known = fonts;
        if (known == null) {
            known = FontCoverage.of(
                    FontCoverage.FILES.stream().flatMap(file -> fontFile(file)).toList());
            fonts = known;
        }
        return known;
    }

    private Stream<Path> fontFile(String file) {
        return FontCoverage.find(file, settings.fonts()).stream();
    }

    @Override
    public void destroy() {
        browsers.forEach(Chromium::close);
    }
}
