package hitomado.eligibility.scan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 走査の記録 — one scan of the city and what came of it.
///
/// @param persons null until the columns are loaded, as are the other numbers
/// @param counts of the programmes that are written; all of them once it is done
public record ScanRun(
        UUID id,
        State state,
        String askedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        int revision,
        LocalDate day,
        @Nullable Integer persons,
        @Nullable Integer quarantined,
        int programmesDone,
        @Nullable Integer programmes,
        List<Count> counts) {
    public ScanRun {
        counts = List.copyOf(counts);
    }

    /// 状態
    public enum State {
        RUNNING,
        DONE,
        /// It ended with an error and wrote nothing.
        FAILED,
        /// Its process ended before it did; it wrote nothing.
        BROKEN
    }

    /// 制度ごとの件数.
    ///
    /// @param amount yen for one period of the programme, of all entitled; null where no amount is known
    public record Count(
            String programme,
            long entitled,
            long newly,
            long ended,
            @Nullable Long amount) {}
}
