package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AggregateTests {
    private static final List<SubjectId> FAMILY =
            List.of(new SubjectId("p1"), new SubjectId("p2"), new SubjectId("p3"));
    private static final Situation NOTHING = Situation.on(LocalDate.of(2026, 3, 10), FAMILY);

    private static RuleBook book(
            String id, FactType type, Aggregate function, String where, @Nullable String of, @Nullable String orderBy) {
        var d = new Definitions()
                .asked("person.child", FactType.BOOLEAN)
                .asked("person.born", FactType.DATE)
                .asked("person.name", FactType.TEXT)
                .asked("person.income", FactType.NUMBER);
        return d.members(id, type, d.over(function, where, of, orderBy)).book();
    }

    private static Situation children(@Nullable Boolean... are) {
        Situation situation = NOTHING;
        for (int i = 0; i < are.length; i++) {
            Boolean is = are[i];
            situation = is == null ? situation : situation.with(key("person.child", i), Value.of(is));
        }
        return situation;
    }

    private static FactKey key(String fact, int person) {
        return new FactKey(new FactId(fact), FAMILY.get(person));
    }

    private static Finding known(long number) {
        return new Finding.Known(Value.of(number));
    }

    @Test
    void countsMembers() {
        RuleBook book = book("household.children", FactType.NUMBER, Aggregate.COUNT, "person.child", null, null);
        FactKey count = FactKey.of("household.children", "household");
        assertThat(book.find(count, children(true, false, true))).isEqualTo(known(2));
        assertThat(book.find(count, children(true, null, false)))
                .isEqualTo(new Finding.Open(Set.of(key("person.child", 1))));
        assertThat(book.find(count, Situation.on(NOTHING.asOf(), List.of()))).isEqualTo(known(0));
    }

    @Test
    void looksForSomeMemberAndForAll() {
        RuleBook any = book("household.any", FactType.BOOLEAN, Aggregate.ANY, "person.child", null, null);
        RuleBook all = book("household.all", FactType.BOOLEAN, Aggregate.ALL, "person.child", null, null);
        FactKey anyKey = FactKey.of("household.any", "household");
        FactKey allKey = FactKey.of("household.all", "household");
        assertThat(any.find(anyKey, children(null, true, null)).isTrue()).isTrue();
        assertThat(any.find(anyKey, children(false, false, null))).isInstanceOf(Finding.Open.class);
        assertThat(any.find(anyKey, children(false, false, false))).isEqualTo(new Finding.Known(Value.FALSE));
        assertThat(all.find(allKey, children(null, false, null))).isEqualTo(new Finding.Known(Value.FALSE));
        assertThat(all.find(allKey, children(true, true, true)).isTrue()).isTrue();
    }

    @Test
    void asksAllOnlyOfThoseWhoAreMeant() {
        RuleBook all =
                book("household.all", FactType.BOOLEAN, Aggregate.ALL, "person.child", "person.income = 0", null);
        FactKey key = FactKey.of("household.all", "household");
        Situation situation = children(true, false, false).with(key("person.income", 0), Value.of(0));
        assertThat(all.find(key, situation).isTrue()).isTrue();
        assertThat(all.find(key, situation.with(key("person.income", 0), Value.of(5))))
                .isEqualTo(new Finding.Known(Value.FALSE));
    }

    @Test
    void sumsAndComparesTheMembersOnly() {
        Situation incomes = children(true, true, false)
                .with(key("person.income", 0), Value.of(100))
                .with(key("person.income", 1), Value.of(250));
        assertThat(number(Aggregate.SUM, incomes)).isEqualTo(known(350));
        assertThat(number(Aggregate.MIN, incomes)).isEqualTo(known(100));
        assertThat(number(Aggregate.MAX, incomes)).isEqualTo(known(250));
        assertThat(number(Aggregate.SUM, children(false, false, false))).isEqualTo(known(0));
        assertThat(number(Aggregate.MAX, children(false, false, false))).isEqualTo(new Finding.Known(Value.ABSENT));
        assertThat(number(Aggregate.SUM, incomes.with(key("person.income", 1), Value.ABSENT)))
                .isEqualTo(new Finding.Known(Value.ABSENT));
        assertThat(number(Aggregate.SUM, incomes.without(key("person.income", 1))))
                .isEqualTo(new Finding.Open(Set.of(key("person.income", 1))));
    }

    private static Finding number(Aggregate function, Situation situation) {
        RuleBook book = book("household.income", FactType.NUMBER, function, "person.child", "person.income", null);
        return book.find(FactKey.of("household.income", "household"), situation);
    }

    @Test
    void ranksChildrenByBirth() {
        RuleBook book = book("person.order", FactType.NUMBER, Aggregate.RANK, "person.child", null, "person.born");
        Situation born = children(true, true, true)
                .with(key("person.born", 0), Value.of(LocalDate.of(2015, 5, 5)))
                .with(key("person.born", 1), Value.of(LocalDate.of(2010, 1, 1)))
                .with(key("person.born", 2), Value.of(LocalDate.of(2015, 5, 5)));
        assertThat(FAMILY.stream().map(p -> book.find(new FactKey(new FactId("person.order"), p), born)))
                .containsExactly(known(2), known(1), known(3));
        Situation adult = born.with(key("person.child", 1), Value.FALSE);
        assertThat(FAMILY.stream().map(p -> book.find(new FactKey(new FactId("person.order"), p), adult)))
                .containsExactly(known(1), new Finding.Known(Value.ABSENT), known(2));
    }

    @Test
    void ranksWithoutAskingForWhoCannotChangeIt() {
        RuleBook book = book("person.order", FactType.NUMBER, Aggregate.RANK, "person.child", null, "person.born");
        Situation born = children(true, null, null)
                .with(key("person.born", 0), Value.of(LocalDate.of(2010, 1, 1)))
                .with(key("person.born", 1), Value.of(LocalDate.of(2015, 5, 5)));
        assertThat(book.find(key("person.order", 0), born))
                .isEqualTo(new Finding.Open(Set.of(key("person.child", 2), key("person.born", 2))));
        assertThat(book.find(
                        key("person.order", 0), born.with(key("person.born", 2), Value.of(LocalDate.of(2020, 1, 1)))))
                .isEqualTo(known(1));
    }

    @Test
    void takesTheFirstMember() {
        RuleBook book = book("household.eldest", FactType.TEXT, Aggregate.FIRST, "person.child", "person.name", null);
        FactKey key = FactKey.of("household.eldest", "household");
        Situation names = children(false, true, true)
                .with(key("person.name", 1), new Value.Text("𠮷野"))
                .with(key("person.name", 2), new Value.Text("髙橋"));
        assertThat(book.find(key, names)).isEqualTo(new Finding.Known(new Value.Text("𠮷野")));
        assertThat(book.find(key, children(false, false, false))).isEqualTo(new Finding.Known(Value.ABSENT));
        assertThat(book.find(key, names.without(key("person.child", 1))))
                .isEqualTo(new Finding.Open(Set.of(key("person.child", 1))));
        assertThat(book.find(
                        key, names.without(key("person.child", 1)).with(key("person.name", 2), new Value.Text("𠮷野"))))
                .isEqualTo(new Finding.Known(new Value.Text("𠮷野")));
    }
}
