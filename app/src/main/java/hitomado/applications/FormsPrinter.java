package hitomado.applications;

import hitomado.applications.FormsPdf.PrintForms;
import hitomado.applications.PrintStore.Wanted;
import hitomado.platform.files.StoreResult;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.jobs.JobKind;
import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.JobResult;
import hitomado.platform.pdf.PdfRenderer;
import hitomado.platform.pdf.Rendering;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 様式の印刷 — prints a wanted PDF; a printing engine that is gone delays the print and never loses it.
@Component
class FormsPrinter implements JobKind<PrintForms> {
    private final PrintStore store;
    private final FormSheets sheets;
    private final PdfRenderer renderer;
    private final StoredFiles files;
    private final TransactionTemplate transaction;

    FormsPrinter(
            PrintStore store,
            FormSheets sheets,
            PdfRenderer renderer,
            StoredFiles files,
            TransactionTemplate transaction) {
        this.store = store;
        this.sheets = sheets;
        this.renderer = renderer;
        this.files = files;
        this.transaction = transaction;
    }

    @Override
    public JobName<PrintForms> name() {
        return FormsPdf.PRINT;
    }

    @Override
    public JobResult run(PrintForms order) {
        var submission = new SubmissionId(order.submission());
        return store.findWanted(submission, order.marks()).map(this::print).orElseGet(JobResult::done);
    }

    private JobResult print(Wanted wanted) {
        return switch (renderer.render(sheets.html(wanted.submission(), wanted.marks()))) {
            case Rendering.Rendered rendered -> keep(wanted, rendered.bytes());
            case Rendering.NotDrawable(var characters) -> {
                store.failed(wanted, String.join("、", characters));
                yield new JobResult.Failed("characters that no font draws: " + characters.size());
            }
            case Rendering.EngineGone(var reason) -> delayed(wanted, reason);
        };
    }

    /// Where the items changed while it was printed, it is printed again.
    private JobResult keep(Wanted wanted, byte[] bytes) {
        var result = transaction.execute(status -> switch (files.store("forms.pdf", bytes)) {
            case StoreResult.Stored(var file) ->
                store.ready(wanted, file.id()) ? JobResult.done() : new JobResult.RetryLater("items changed");
            case StoreResult.NoSpace none -> delayed(wanted, "no space left");
            case StoreResult.TooLarge large -> failed(wanted, "larger than a file may be");
            case StoreResult.WrongType wrong -> failed(wanted, "not a PDF");
            case StoreResult.Empty empty -> failed(wanted, "empty");
        });
        return result;
    }

    private JobResult delayed(Wanted wanted, String reason) {
        store.delayed(wanted);
        return new JobResult.RetryLater(reason);
    }

    private JobResult failed(Wanted wanted, String reason) {
        store.failed(wanted, "");
        return new JobResult.Failed(reason);
    }
}
