package hitomado.platform.pdf;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One headless Chromium and the one thread that may talk to it (Playwright is not thread-safe).
final class Chromium implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final PdfSettings settings;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("chromium").daemon().factory());
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private volatile @Nullable ProcessHandle driver;
    private int drawn;

    Chromium(PdfSettings settings) {
        this.settings = settings;
    }

    /// Draws on the browser's thread; a browser that does not answer in time is killed.
    byte[] print(String html) throws PlaywrightException, TimeoutException, InterruptedException {
        var work = thread.submit(() -> printOrRestart(html));
        try {
            return work.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            kill();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PlaywrightException gone) {
                throw gone;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private byte[] printOrRestart(String html) {
        if (drawn >= settings.pagesPerBrowser()) {
            shut();
        }
        try {
            return draw(html);
        } catch (PlaywrightException e) {
            LOG.warn("Chromium did not print ({}); starting a new one", cause(e));
            shut();
            return draw(html);
        }
    }

    private byte[] draw(String html) {
        var options = new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setOffline(true)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo");
        try (var context = open().newContext(options)) {
            context.setDefaultTimeout(settings.patience().toMillis());
            context.route(url -> !url.startsWith("data:"), route -> route.abort());
            var page = context.newPage();
            page.setContent(html);
            drawn++;
            return page.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true)
                    .setTagged(true));
        }
    }

    private Browser open() {
        if (browser != null && browser.isConnected()) {
            return browser;
        }
        shut();
        playwright = startDriver();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(settings.chromium())
                        .setHeadless(true)
                        .setArgs(ARGUMENTS));
        return browser;
    }

    /// Remembers the driver's process: killing it is the only way out of a call that never returns.
    private Playwright startDriver() {
        synchronized (Chromium.class) {
            var before = ProcessHandle.current().children().collect(Collectors.toSet());
            var started = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            driver = ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child))
                    .filter(child -> child.info().command().orElse("").endsWith("node"))
                    .findFirst()
                    .orElse(null);
            return started;
        }
    }

    private void shut() {
        drawn = 0;
        browser = null;
        var open = playwright;
        playwright = null;
        if (open != null) {
            try {
                open.close();
            } catch (PlaywrightException e) {
                LOG.debug("closing a dead Chromium", e);
            }
        }
        kill();
    }

    private void kill() {
        var process = driver;
        driver = null;
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// Playwright's messages begin with `Error {` and go on for a screen: the line that tells the cause.
    static String cause(Exception e) {
        var message = String.valueOf(e.getMessage());
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.equals("Error {"))
                .findFirst()
                .orElse(message);
    }

    @Override
    public void close() {
        thread.submit(this::shut);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
