package hitomado.notices;

import hitomado.platform.Actor;
import hitomado.platform.Purpose;
import hitomado.platform.files.StoreResult;
import hitomado.platform.files.StoredFiles;
import hitomado.platform.jobs.JobKind;
import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.JobResult;
import hitomado.platform.pdf.PdfRenderer;
import hitomado.platform.pdf.Rendering;
import hitomado.registry.Asking;
import hitomado.registry.Recipient;
import hitomado.registry.Recipients;
import hitomado.registry.Whereabouts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// 封書の印刷 — draws a run; addresses are read at this moment and checked once more, and stay nowhere but in the PDF.
@Component
class LetterPrinting implements JobKind<Letters.Order> {
    private static final Actor PRINTER = new Actor.Process("outreach-letters");

    private final LetterStore store;
    private final LetterSheets sheets;
    private final Recipients recipients;
    private final PdfRenderer renderer;
    private final StoredFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterPrinting(
            LetterStore store,
            LetterSheets sheets,
            Recipients recipients,
            PdfRenderer renderer,
            StoredFiles files,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.recipients = recipients;
        this.renderer = renderer;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public JobName<Letters.Order> name() {
        return Letters.PRINT;
    }

    @Override
    public JobResult run(Letters.Order order) {
        if (!store.waiting(order.run())) {
            return JobResult.done();
        }
        var addressed = addressed(order.run());
        if (addressed.isEmpty()) {
            store.trouble(order.run(), "EMPTY", true);
            return JobResult.done();
        }
        return switch (renderer.render(sheets.html(addressed))) {
            case Rendering.Rendered(var bytes, var pages) -> keep(order.run(), bytes);
            case Rendering.NotDrawable(var characters) -> {
                store.trouble(order.run(), String.join("、", characters), true);
                yield new JobResult.Failed("characters that no font draws");
            }
            case Rendering.EngineGone(var reason) -> {
                store.trouble(order.run(), "ENGINE", false);
                yield new JobResult.RetryLater(reason);
            }
        };
    }

    /// Who died, left or came under protection since is left out.
    private List<LetterSheets.Addressed> addressed(UUID run) {
        var letters = store.letters(run);
        var found = recipients.envelopes(
                Asking.by(PRINTER, Purpose.OUTREACH),
                letters.stream().map(LetterStore.Letter::receiver).toList());
        var addressed = new ArrayList<LetterSheets.Addressed>();
        for (var letter : letters) {
            switch (found.getOrDefault(letter.receiver(), new Recipient.Gone())) {
                case Recipient.Reachable(var name, Whereabouts.Known(var address)) ->
                    addressed.add(LetterSheets.Addressed.registered(name, address, letter.programmes()));
                case Recipient.Reachable unknown -> leaveOut(letter, "NO_ADDRESS");
                case Recipient.Protected hidden -> leaveOut(letter, "PROTECTED");
                case Recipient.Dead dead -> leaveOut(letter, "DEAD");
                case Recipient.Gone gone -> leaveOut(letter, "GONE");
            }
        }
        return addressed;
    }

    private void leaveOut(LetterStore.Letter letter, String reason) {
        store.notSendable(letter.delivery(), reason, clock.instant());
    }

    private JobResult keep(UUID run, byte[] pdf) {
        return transaction.execute(status -> switch (files.store("letters.pdf", pdf)) {
            case StoreResult.Stored(var file) -> {
                store.ready(run, file.id().value(), clock.instant());
                yield JobResult.done();
            }
            case StoreResult.NoSpace none -> {
                store.trouble(run, "SPACE", false);
                yield new JobResult.RetryLater("no space left in the database");
            }
            case StoreResult.Empty empty -> failed(run);
            case StoreResult.TooLarge large -> failed(run);
            case StoreResult.WrongType wrong -> failed(run);
        });
    }

    private JobResult failed(UUID run) {
        store.trouble(run, "FILE", true);
        return new JobResult.Failed("the PDF could not be kept");
    }
}
