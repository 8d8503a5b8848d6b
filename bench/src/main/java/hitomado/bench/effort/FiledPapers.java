package hitomado.bench.effort;

import hitomado.bench.city.Browser;
import hitomado.bench.city.Page;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// 提出後の書類 — the page of every application and the PDF of all forms, fetched after the person is done.
final class FiledPapers {
    private static final long SECOND = 1_000_000_000L;
    private static final int PATIENCE_SECONDS = 240;

    private final Browser browser;
    private final Page receipt;

    FiledPapers(Browser browser, Page receipt) {
        this.browser = browser;
        this.receipt = receipt;
    }

    List<Page> details() {
        return receipt.all(ReceiptPage.LINES + " h3 a").stream()
                .map(link -> browser.get(link.attr("href")))
                .toList();
    }

    byte[] pdf() {
        for (var i = 0; i < PATIENCE_SECONDS; i++) {
            var forms = browser.get(receipt.path() + "/forms");
            var ready = forms.html().selectFirst("main a[href*=forms.pdf]");
            if (ready != null) {
                return browser.bytes(ready.attr("href"));
            }
            if (!forms.has("#forms-state[hx-get]")) {
                throw new IllegalStateException("no PDF: " + forms.gist());
            }
            LockSupport.parkNanos(SECOND);
        }
        throw new IllegalStateException("no PDF after " + PATIENCE_SECONDS + " s");
    }
}
