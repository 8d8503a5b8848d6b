/// 送信箱 — messages that leave the city hall: written in the transaction that decided them, sent afterwards by a job.
///
/// Owns: `platform.outbox`, `platform.pretend_mail`. Offers: [Outbox].
///
/// A send key stands for one message for ever: writing it twice keeps the first. Sending is at least once; the
/// receiving
/// side gets the key too (`Message-ID`), so that it can drop a repetition.
@NamedInterface("outbox")
@NullMarked
package hitomado.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
