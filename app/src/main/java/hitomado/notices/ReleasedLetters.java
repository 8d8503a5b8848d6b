package hitomado.notices;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.Purpose;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.pdf.PdfRenderer;
import hitomado.platform.pdf.Rendering;
import hitomado.platform.rights.Rights;
import hitomado.platform.text.Address;
import hitomado.platform.text.PersonName;
import hitomado.registry.Asking;
import hitomado.registry.Recipient;
import hitomado.registry.Recipients;
import hitomado.registry.ResidentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// 支援措置の封書 — one letter to an address that the officer confirmed with the person; given to the officer alone.
///
/// The address goes from the officer's form onto the sheet and is written nowhere: it must not lie where clerks of the
/// campaign look, nor go out in a mass run.
@Service
public class ReleasedLetters {
    /// So long it can be drawn again, where the printer failed.
    private static final Duration AGAIN = Duration.ofDays(1);

    private static final int SHOWN = 50;

    private final ReleasedLetterStore store;
    private final Recipients recipients;
    private final LetterSheets sheets;
    private final PdfRenderer renderer;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReleasedLetters(
            ReleasedLetterStore store,
            Recipients recipients,
            LetterSheets sheets,
            PdfRenderer renderer,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.recipients = recipients;
        this.sheets = sheets;
        this.renderer = renderer;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// One that waits for its address.
    ///
    /// @param madeAt when it was drawn; null where it was not
    public record Letter(
            UUID id,
            String programme,
            ResidentId receiver,
            @Nullable PersonName name,
            @Nullable Instant madeAt) {}

    /// 結果
    public sealed interface Drawing {
        record Drawn(byte[] pdf) implements Drawing {}

        /// Died or left since.
        record NotSendable() implements Drawing {}

        record NotDrawable(String characters) implements Drawing {}

        /// The printing engine is away.
        record Later() implements Drawing {}
    }

    /// Oldest first.
    public List<Letter> list(Actor.Staff who) {
        permit(who);
        var rows = store.open(clock.instant().minus(AGAIN), SHOWN);
        var receivers = rows.stream().map(ReleasedLetterStore.Row::receiver).toList();
        var names = recipients.names(Asking.by(who, Purpose.OUTREACH), receivers);
        return rows.stream()
                .map(row ->
                        new Letter(row.id(), row.programme(), row.receiver(), names.get(row.receiver()), row.madeAt()))
                .toList();
    }

    /// Draws it; may be repeated.
    ///
    /// @param confirmed the address as the officer wrote it after asking the person
    /// @throws NotFound where no letter was chosen for it
    public Drawing draw(Actor.Staff who, UUID id, Address confirmed) {
        permit(who);
        var letter = store.find(id).orElseThrow(() -> new NotFound("letter"));
        var asking = Asking.by(who, Purpose.OUTREACH);
        var standing = recipients.standing(asking, Set.of(letter.receiver())).get(letter.receiver());
        var name = recipients.names(asking, Set.of(letter.receiver())).get(letter.receiver());
        if (name == null || !(standing instanceof Recipient.Protected || standing instanceof Recipient.Reachable)) {
            return new Drawing.NotSendable();
        }
        var sheet = LetterSheets.Addressed.confirmed(name, confirmed, letter.programme());
        return switch (renderer.render(sheets.html(List.of(sheet)))) {
            case Rendering.Rendered(var bytes, var pages) -> {
                transaction.executeWithoutResult(status -> {
                    store.made(id, clock.instant());
                    audit.record(AuditEvent.of(AuditKind.PDF_RENDERED, Acting.by(who), "send:" + id));
                });
                yield new Drawing.Drawn(bytes);
            }
            case Rendering.NotDrawable(var characters) -> new Drawing.NotDrawable(String.join("、", characters));
            case Rendering.EngineGone gone -> new Drawing.Later();
        };
    }

    private static void permit(Actor.Staff who) {
        Rights.demand(who, Permission.OUTREACH_HELD);
    }
}
