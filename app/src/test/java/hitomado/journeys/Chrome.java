package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One real Chromium a test class; every page is watched for console errors, and checked with axe where a journey says
/// so.
final class Chrome implements AutoCloseable {
    private static final Path SHOTS = Path.of("target/screenshots");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("hitomado.chromium", "/usr/bin/chromium")))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final List<String> complaints = new ArrayList<>();
    private final String address;

    Chrome(int port) {
        this.address = "http://localhost:" + port;
    }

    /// A person with a phone (390 px).
    Page phone() {
        return page(390, 844);
    }

    /// A person at a desk (1280 px).
    Page desk() {
        return page(1280, 900);
    }

    private Page page(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("ja-JP")
                .setViewportSize(width, height));
        var page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("favicon")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /// The page has no violation of WCAG 2.2 A and AA, no missing text, fits its width, and is kept as a picture.
    void check(Page page, String name) {
        var results = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(results.getViolations())
                .as("axe on " + name + " " + page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat(page.content()).as("texts on " + name).doesNotContain("??");
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling on " + name)
                .isLessThanOrEqualTo(1);
        picture(page, name);
    }

    /// The same page checked as a phone and as a desk shows it.
    void checkBoth(Page page, String name) {
        var size = page.viewportSize();
        page.setViewportSize(390, 844);
        check(page, name);
        page.setViewportSize(1280, 900);
        check(page, name);
        page.setViewportSize(size.width, size.height);
    }

    void picture(Page page, String name) {
        try {
            Files.createDirectories(SHOTS);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + "-" + page.viewportSize().width + ".png"))
                .setFullPage(true));
    }

    void noComplaints() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
