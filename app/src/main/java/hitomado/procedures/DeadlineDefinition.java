package hitomado.procedures;

import hitomado.platform.calendar.DeadlineRule;
import hitomado.rules.FactId;

/// 届出期間 — how long after the day of a fact a procedure must be filed, and how its days are counted.
public record DeadlineDefinition(
        int amount,
        DeadlineRule.Unit unit,
        FactId from,
        DeadlineRule.Counting counting,
        DeadlineRule.Closed closed,
        String article,
        LocalText text,
        boolean unverified) {
    /// The id under which the rule book knows the day it counts from.
    public static String expressionOf(String procedure) {
        return "deadline." + procedure;
    }

    /// The rule of the platform's calendar that counts the days.
    public DeadlineRule rule() {
        return new DeadlineRule(unit, amount, counting, closed, article);
    }
}
