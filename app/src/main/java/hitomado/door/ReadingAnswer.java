package hitomado.door;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// 利用記録の回答 — one page of the reads of one person, the newest first.
///
/// @param total reads on all pages
/// @param changes of the person's own record, the newest first; on the first page only
public record ReadingAnswer(Status status, List<Read> reads, int page, long total, int perPage, List<Change> changes) {
    public ReadingAnswer {
        reads = List.copyOf(reads);
        changes = List.copyOf(changes);
    }

    /// Outcome of the request.
    public enum Status {
        /// The person is in the register; there may still be no read.
        FOUND,
        /// Nobody, or more than one, fits the card: nothing can be shown.
        UNKNOWN_PERSON,
        /// Nothing is shown online; the office answers at the counter.
        STOPPED
    }

    /// 利用の記録 — one read.
    ///
    /// @param section id of the section, for [By#OFFICE]; empty otherwise
    /// @param purpose name of a [hitomado.platform.Purpose]
    /// @param basis the law as it was logged
    /// @param fields fact ids, or `record.…` for what is no fact; empty where nothing was given
    public record Read(Instant at, By by, String section, String purpose, String basis, List<String> fields) {
        public Read {
            fields = List.copyOf(fields);
        }
    }

    /// 異動 — what the city changed in the record.
    ///
    /// @param kind as the register codes it, e.g. `MOVE_IN`
    /// @param eventDate since when it holds
    public record Change(Instant at, String kind, LocalDate eventDate) {}

    /// 利用した者 — who read: never a name of staff, and never another resident.
    public enum By {
        /// The resident's own session.
        SELF,
        OFFICE,
        /// A job of the city without a person.
        SYSTEM
    }

    public static ReadingAnswer nothing(Status status) {
        return new ReadingAnswer(status, List.of(), 1, 0, 1, List.of());
    }
}
