package hitomado.guide.web;

import hitomado.platform.web.Page;
import hitomado.procedures.Programme;
import hitomado.rules.Explanation;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.FactType;
import hitomado.rules.NearestChange;
import hitomado.rules.NeedStatus;
import hitomado.rules.Value;
import hitomado.sessions.Interview;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// 結果が変わる境目の説明 — how much lower or higher one number would have to be for somebody to be entitled.
record BenefitChanges(Interview.State state, Page page) {
    /// Numbers that may reach this are sums of money in yen, the others are told without a unit.
    private static final long MONEY = 1_000_000;

    /// One sentence a number that could alone give another answer; nothing for what nobody can change.
    List<String> of(Programme programme, NeedStatus status, Explanation why) {
        var outcome = new FactKey(FactId.ofOutput(programme.table(), Programme.ENTITLED), status.subject());
        return state.inquiry().nearest(outcome, numbers(why)).stream()
                .filter(change -> change.outcome().equals(Value.of(Programme.YES)))
                .map(this::words)
                .toList();
    }

    private Set<FactKey> numbers(Explanation why) {
        var found = new LinkedHashSet<FactKey>();
        why.facts().forEach(used -> collect(used, found));
        return found;
    }

    private void collect(Explanation.Used used, Set<FactKey> found) {
        var given = state.situation().known().containsKey(used.key());
        var fact = state.definitions().findFact(used.key().fact());
        if (given && fact.isPresent() && fact.get().type() == FactType.NUMBER) {
            found.add(used.key());
        }
        used.from().forEach(from -> collect(from, found));
    }

    private String words(NearestChange change) {
        var from = number(change.from());
        var to = number(change.to());
        var way = to.compareTo(from) < 0 ? "less" : "more";
        var unit = money(change.fact()) ? page.t("benefits.change.yen") : "";
        return page.t(
                "benefits.change." + way + "." + change.reach().name(),
                label(change.fact()),
                text(to) + unit,
                text(to.subtract(from).abs()) + unit);
    }

    private boolean money(FactKey key) {
        var most = state.definitions().fact(key.fact()).constraint().max();
        return most != null && most >= MONEY;
    }

    private String label(FactKey key) {
        var label = state.definitions().fact(key.fact()).label().in(page.lang());
        var name = key.subject().isPerson() ? state.snapshot().valueOr("person.fullName", key.subject(), "") : "";
        return name.isEmpty() ? label : page.t("benefits.change.of", name, label);
    }

    private static BigDecimal number(Value value) {
        return value instanceof Value.Num(var number) ? number : BigDecimal.ZERO;
    }

    private static String text(BigDecimal number) {
        return NumberFormat.getNumberInstance(Locale.JAPAN).format(number);
    }
}
