package hitomado.casework;

import hitomado.platform.files.StoreResult;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.jobs.JobKind;
import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.JobResult;
import hitomado.platform.pdf.PdfRenderer;
import hitomado.platform.pdf.Rendering;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 印刷の仕事 — draws an ordered paper; while Chromium is gone it waits, and the case says so.
@Component
class Printing implements JobKind<Printing.Order> {
    static final JobName<Order> NAME = new JobName<>("casework.print", Order.class);

    private final CasePrintStore prints;
    private final Papers papers;
    private final PdfRenderer renderer;
    private final StoredFiles files;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Printing(
            CasePrintStore prints,
            Papers papers,
            PdfRenderer renderer,
            StoredFiles files,
            Deliveries deliveries,
            TransactionTemplate transaction,
            Clock clock) {
        this.prints = prints;
        this.papers = papers;
        this.renderer = renderer;
        this.files = files;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Order(UUID print) {}

    @Override
    public JobName<Order> name() {
        return NAME;
    }

    @Override
    public JobResult run(Order order) {
        var print = prints.find(order.print()).orElseThrow();
        if (!print.waiting()) {
            return JobResult.done();
        }
        return switch (renderer.render(papers.html(print))) {
            case Rendering.Rendered(var bytes, var pages) -> keep(print, bytes);
            case Rendering.NotDrawable(var characters) -> {
                trouble(print, "casework.print.characters", String.join("、", characters), clock.instant());
                yield new JobResult.Failed("characters that no font draws");
            }
            case Rendering.EngineGone(var reason) -> {
                trouble(print, "casework.print.engine", "", null);
                yield new JobResult.RetryLater(reason);
            }
        };
    }

    private JobResult keep(Print print, byte[] pdf) {
        return transaction.execute(status -> switch (files.store(print.title() + ".pdf", pdf)) {
            case StoreResult.Stored(var file) -> {
                if (!deliveries.drawn(print, file.id().value())) {
                    status.setRollbackOnly();
                }
                yield JobResult.done();
            }
            case StoreResult.NoSpace none -> {
                trouble(print, "casework.print.space", "", null);
                yield new JobResult.RetryLater("no space left in the database");
            }
            case StoreResult.Empty empty -> failed(print);
            case StoreResult.TooLarge large -> failed(print);
            case StoreResult.WrongType wrong -> failed(print);
        });
    }

    private JobResult failed(Print print) {
        trouble(print, "casework.print.failed", "", clock.instant());
        return new JobResult.Failed("the PDF could not be kept");
    }

    private void trouble(Print print, String problem, String characters, @Nullable Instant endedAt) {
        prints.trouble(print.id(), problem, characters, endedAt);
    }
}
