package hitomado.platform.jobs;

import java.time.Duration;
import java.time.LocalTime;

/// 定期の仕事 — runs again and again, on one node at a time; a bean of the module whose work it is.
public interface RecurringJob {
    /// As `module.what`.
    String name();

    Rhythm rhythm();

    void run();

    /// 周期
    sealed interface Rhythm {
        /// So long after the last run ended.
        record Every(Duration pause) implements Rhythm {}

        /// Once a day at this time in Japan.
        record DailyAt(LocalTime time) implements Rhythm {}
    }
}
