package hitomado.platform.calendar;

import hitomado.platform.text.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// 期限: one deadline and how it came about.
///
/// @param event the day of the fact (異動日, 出生日)
/// @param firstDay 起算日
/// @param countedLastDay the last day by counting alone
/// @param lastDay the last day on which filing is in time
public record Deadline(
        DeadlineRule rule, LocalDate event, LocalDate firstDay, LocalDate countedLastDay, LocalDate lastDay) {
    /// Whether a closed day moved the end.
    public boolean moved() {
        return !lastDay.equals(countedLastDay);
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }

    /// Days that are left; 0 on the last day, negative when late.
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    /// One sentence that says until when and why.
    public Wording explanation() {
        return DeadlineWording.of(this);
    }
}
