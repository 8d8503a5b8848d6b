package hitomado.procedures;

import hitomado.rules.FactId;

/// 届出期間 — how long after the day of a fact a procedure must be filed, and how its days are counted.
public record DeadlineDefinition(
        int amount, Unit unit, FactId from, Counting counting, Closed closed, String article, LocalText text) {
    /// Unit of the period.
    public enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }

    /// 初日不算入 (民法140条) counts from the next day, 初日算入 (e.g. 戸籍法43条) from the day itself.
    public enum Counting {
        NEXT_DAY,
        SAME_DAY
    }

    /// What happens when the last day is closed (地方自治法4条の2第4項).
    public enum Closed {
        NEXT_OPEN_DAY,
        AS_IS
    }
}
