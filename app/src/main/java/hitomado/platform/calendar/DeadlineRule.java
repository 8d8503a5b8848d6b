package hitomado.platform.calendar;

import hitomado.platform.text.Wording;
import java.time.LocalDate;
import java.time.YearMonth;

/// 期限の数え方: how a period of the law is counted, with the article that says so.
///
/// @param amount so many units; 14 with DAYS is 「14日以内」
/// @param article the article that sets the period (住民基本台帳法第22条第1項)
public record DeadlineRule(Unit unit, int amount, Counting counting, Closed closed, String article) {
    public DeadlineRule {
        if (amount < 1 || article.isBlank()) {
            throw new IllegalArgumentException("a deadline needs an amount and an article: " + amount + " " + article);
        }
    }

    /// 期間の単位
    public enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }

    /// 起算日: which day is the first one.
    public enum Counting {
        /// 初日不算入 (民法140条): the day after the event is day 1.
        NEXT_DAY("民法第140条"),
        /// The day of the event is day 1 (戸籍法43条).
        SAME_DAY("戸籍法第43条");

        private final String article;

        Counting(String article) {
            this.article = article;
        }

        public String article() {
            return article;
        }
    }

    /// 満了日が閉庁日のとき
    public enum Closed {
        /// The next open day is in time (地方自治法4条の2第4項).
        NEXT_OPEN_DAY,
        /// The day stays the last one (periods that only end a right or a validity).
        AS_IS
    }

    /// The last day on which filing is in time.
    public LocalDate lastDay(LocalDate from, BusinessCalendar calendar) {
        return deadline(from, calendar).lastDay();
    }

    /// The deadline with every day that led to it.
    public Deadline deadline(LocalDate from, BusinessCalendar calendar) {
        var firstDay = firstDay(from);
        var counted = countedLastDay(firstDay);
        var last = closed == Closed.NEXT_OPEN_DAY ? calendar.nextOpenDay(counted) : counted;
        return new Deadline(this, from, firstDay, counted, last);
    }

    /// One sentence that says how the period is counted, without dates.
    public Wording explanation() {
        return DeadlineWording.of(this);
    }

    private LocalDate firstDay(LocalDate from) {
        return switch (counting) {
            case NEXT_DAY -> from.plusDays(1);
            case SAME_DAY -> from;
        };
    }

    private LocalDate countedLastDay(LocalDate firstDay) {
        return switch (unit) {
            case DAYS -> firstDay.plusDays(amount - 1L);
            case MONTHS -> byCalendar(firstDay, amount);
            case YEARS -> byCalendar(firstDay, amount * 12L);
        };
    }

    /// 民法143条2項: the day before the one that corresponds to day 1; without such a day, the last day of the month.
    private static LocalDate byCalendar(LocalDate firstDay, long months) {
        var month = YearMonth.from(firstDay).plusMonths(months);
        return month.isValidDay(firstDay.getDayOfMonth())
                ? month.atDay(firstDay.getDayOfMonth()).minusDays(1)
                : month.atEndOfMonth();
    }
}
