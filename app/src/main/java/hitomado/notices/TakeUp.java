package hitomado.notices;

import java.time.LocalDate;
import java.util.List;

/// 申請率 — what came of telling people about one programme; counts only.
///
/// @param entitled who is entitled now
/// @param days of the last weeks, oldest first; days on which nothing happened are left out
public record TakeUp(
        String programme, long entitled, long told, long opened, long applied, long decided, List<Day> days) {
    /// Counts below this are not shown: a handful of people could be guessed.
    public static final int SMALLEST = 10;

    public TakeUp {
        days = List.copyOf(days);
    }

    /// 日ごとの数
    public record Day(LocalDate day, long told, long opened, long applied) {}

    /// Whether a count may be shown; zero may.
    public static boolean shown(long count) {
        return count == 0 || count >= SMALLEST;
    }

    /// Percent of those told who applied; negative where it may not be shown.
    public int rate() {
        return told < SMALLEST || !shown(applied) || !shown(told - applied)
                ? -1
                : Math.toIntExact(Math.round(100.0 * applied / told));
    }
}
