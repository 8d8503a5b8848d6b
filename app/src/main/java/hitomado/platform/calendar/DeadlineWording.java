package hitomado.platform.calendar;

import static hitomado.platform.text.JapaneseDate.easy;
import static hitomado.platform.text.JapaneseDate.english;
import static hitomado.platform.text.JapaneseDate.wareki;

import hitomado.platform.calendar.DeadlineRule.Closed;
import hitomado.platform.calendar.DeadlineRule.Counting;
import hitomado.platform.calendar.DeadlineRule.Unit;
import hitomado.platform.text.Wording;

/// Says a deadline in words, with its articles.
final class DeadlineWording {
    private static final String CLOSED_ARTICLE = "地方自治法第4条の2第4項";

    private DeadlineWording() {}

    static Wording of(DeadlineRule rule) {
        var next = rule.counting() == Counting.NEXT_DAY;
        var moves = rule.closed() == Closed.NEXT_OPEN_DAY;
        var ja = (next ? "その日の翌日" : "その日") + "を1日目として数えた" + lastJa(rule) + "が期限です"
                + (moves ? "が、閉庁日のときは次の開庁日まで受け付けます" : "") + articles(rule, moves) + "。";
        var easy = (next ? "つぎの 日を 1日目と します。" : "その 日を 1日目と します。") + lastEasy(rule) + "までに 出してください。"
                + (moves ? "その 日に 市役所が 休みの ときは、つぎに 開く 日までに 出してください。" : "");
        var en = "The " + amountEn(rule) + " period has the day " + (next ? "after the event" : "of the event")
                + " as its day 1"
                + (moves ? "; if its last day is one on which the office is closed, the next open day is in time" : "")
                + basis(rule, moves) + ".";
        return new Wording(ja, easy, en);
    }

    static Wording of(Deadline d) {
        var rule = d.rule();
        var next = rule.counting() == Counting.NEXT_DAY;
        var start = wareki(d.event()) + (next ? "の翌日" : "");
        var ja = start + "を1日目として数えた" + lastJa(rule) + "の" + wareki(d.countedLastDay())
                + (d.moved() ? "は閉庁日なので、次の開庁日の" + wareki(d.lastDay()) + "が期限です" : "が期限です")
                + articles(rule, d.moved()) + "。";
        var easy = easy(d.firstDay()) + "が 1日目です。" + lastEasy(rule) + "は " + easy(d.countedLastDay()) + "です。"
                + (d.moved() ? "その 日は 市役所が 休みです。" : "") + easy(d.lastDay()) + "までに 出してください。";
        var en = "With " + english(d.firstDay()) + " as day 1, the " + amountEn(rule) + " period ends on "
                + english(d.countedLastDay())
                + (d.moved() ? ", when the office is closed, so the deadline is " + english(d.lastDay()) : "")
                + basis(rule, d.moved()) + ".";
        return new Wording(ja, easy, en);
    }

    private static String lastJa(DeadlineRule rule) {
        return rule.unit() == Unit.DAYS ? rule.amount() + "日目" : amountJa(rule) + "の最終日";
    }

    private static String lastEasy(DeadlineRule rule) {
        return rule.unit() == Unit.DAYS ? rule.amount() + "日目" : amountJa(rule) + "の さいごの 日";
    }

    private static String amountJa(DeadlineRule rule) {
        return switch (rule.unit()) {
            case DAYS -> rule.amount() + "日";
            case MONTHS -> rule.amount() + "か月";
            case YEARS -> rule.amount() + "年";
        };
    }

    private static String amountEn(DeadlineRule rule) {
        return switch (rule.unit()) {
            case DAYS -> rule.amount() + "-day";
            case MONTHS -> rule.amount() + "-month";
            case YEARS -> rule.amount() + "-year";
        };
    }

    private static String articles(DeadlineRule rule, boolean moved) {
        return "（" + rule.article() + "、" + rule.counting().article() + (moved ? "、" + CLOSED_ARTICLE : "") + "）";
    }

    private static String basis(DeadlineRule rule, boolean moved) {
        return " (legal basis: " + rule.article() + ", " + rule.counting().article()
                + (moved ? ", " + CLOSED_ARTICLE : "") + ")";
    }
}
