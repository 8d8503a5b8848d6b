package hitomado.applications;

import hitomado.applications.PrintStore.Due;
import hitomado.platform.files.StoreResult;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.pdf.PdfRenderer;
import hitomado.platform.pdf.Rendering;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 様式の印刷 — prints what is due; a printing engine that is gone delays the print and never loses it.
@Component
class FormsPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(FormsPrinter.class);
    /// Longer than the renderer's own patience, so that a print is not begun twice.
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final PrintStore store;
    private final FormSheets sheets;
    private final PdfRenderer renderer;
    private final StoredFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FormsPrinter(
            PrintStore store,
            FormSheets sheets,
            PdfRenderer renderer,
            StoredFiles files,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.renderer = renderer;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Prints everything that is due now; gives the number of prints that were tried.
    int printDue() {
        var tried = 0;
        var now = clock.instant();
        for (var due = store.take(now, now.plus(LEASE)); due.isPresent(); due = store.take(now, now.plus(LEASE))) {
            print(due.get());
            tried++;
        }
        return tried;
    }

    private void print(Due due) {
        var html = sheets.html(due.submission(), due.marks());
        switch (renderer.render(html)) {
            case Rendering.Rendered rendered -> keep(due, rendered.bytes());
            case Rendering.NotDrawable(var characters) -> store.failed(due, String.join("、", characters));
            case Rendering.EngineGone(var reason) -> delay(due, reason);
        }
    }

    private void keep(Due due, byte[] bytes) {
        transaction.executeWithoutResult(status -> {
            switch (files.store(due.submission() + ".pdf", bytes)) {
                case StoreResult.Stored(var file) -> store.ready(due, file.id());
                case StoreResult.NoSpace none -> delay(due, "no space");
                case StoreResult.TooLarge large -> store.failed(due, "");
                case StoreResult.WrongType wrong -> store.failed(due, "");
                case StoreResult.Empty empty -> store.failed(due, "");
            }
        });
    }

    private void delay(Due due, String reason) {
        var pause = Duration.ofSeconds(5L << Math.min(due.attempts() - 1, 6));
        var wait = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        LOG.warn("forms of submission {} not printed, again in {}: {}", due.submission(), wait, reason);
        store.delayed(due, reason, clock.instant().plus(wait));
    }
}
