package hitomado.rules;

import static hitomado.rules.Definitions.choice;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanTests {
    private static final SubjectId P1 = new SubjectId("p1");
    private static final SubjectId P2 = new SubjectId("p2");
    private static final Situation START = Situation.on(LocalDate.of(2026, 3, 10), List.of(P1, P2));
    private RuleBook book;

    @BeforeEach
    void defineTwoProcedures() {
        var d = new Definitions()
                .topics("event", "person", "household")
                .asked("event.kind", FactType.CHOICE, "moveIn", "moveOut")
                .asked("event.date", FactType.DATE)
                .asked("household.phone", FactType.TEXT)
                .asked("person.name", FactType.TEXT)
                .asked("person.moves", FactType.BOOLEAN)
                .asked("person.insured", FactType.BOOLEAN)
                .asked("person.number", FactType.TEXT)
                .given("person.register", FactType.TEXT)
                .derived("person.joins", FactType.BOOLEAN, "person.moves and person.insured")
                .group("movers", "person.moves")
                .table(
                        "outcome.move",
                        SubjectKind.EVENT,
                        HitPolicy.FIRST,
                        "event.kind",
                        List.of(choice("outcome", "submit", "notNeeded")),
                        "\"moveOut\" => \"submit\"",
                        "- => \"notNeeded\"")
                .table(
                        "outcome.nhi",
                        SubjectKind.PERSON,
                        HitPolicy.FIRST,
                        "event.kind | person.joins",
                        List.of(choice("outcome", "submit", "notNeeded")),
                        "\"moveOut\" | true => \"submit\"",
                        "- | - => \"notNeeded\"");
        d.need(new Need("move", SubjectKind.EVENT, "outcome.move", "outcome", Set.of("submit"), moveItems(d), d.next()))
                .need(new Need(
                        "nhi", SubjectKind.PERSON, "outcome.nhi", "outcome", Set.of("submit"), nhiItems(d), d.next()));
        book = d.book();
    }

    private static List<Item> moveItems(Definitions d) {
        return List.of(
                new Item("date", new FactId("event.date"), null, d.feel("true"), null, true),
                new Item("phone", new FactId("household.phone"), null, d.feel("false"), null, true),
                new Item("name", new FactId("person.name"), null, d.feel("true"), "movers", true),
                new Item("register", new FactId("person.register"), null, d.feel("true"), "movers", true));
    }

    private static List<Item> nhiItems(Definitions d) {
        return List.of(
                new Item("name", new FactId("person.name"), null, d.feel("true"), null, true),
                new Item("number", new FactId("person.number"), d.feel("person.insured"), d.feel("true"), null, true),
                new Item("hidden", new FactId("household.phone"), null, d.feel("true"), null, false));
    }

    private static Situation moving(boolean p1, boolean p2) {
        return START.with(FactKey.of("event.kind", "event"), new Value.Text("moveOut"))
                .with(FactKey.of("person.moves", "p1"), Value.of(p1))
                .with(FactKey.of("person.moves", "p2"), Value.of(p2));
    }

    private List<String> asked(Plan plan) {
        return plan.questions().stream().map(q -> q.key().toString()).toList();
    }

    @Test
    void whatANeedCanReadIsKnownWithoutAnySituation() {
        assertThat(book.reads(List.of("nhi"), List.of()))
                .extracting(FactId::value)
                .contains("outcome.nhi.outcome", "event.kind", "person.joins", "person.moves", "person.insured")
                .doesNotContain("person.register", "event.date");
        assertThat(book.reads(List.of("move"), List.of()))
                .extracting(FactId::value)
                .contains("event.kind", "event.date", "household.phone", "person.register", "person.moves")
                .doesNotContain("person.insured", "person.joins");
    }

    @Test
    void asksFirstWhatDecides() {
        assertThat(asked(book.plan(List.of("move", "nhi"), START))).containsExactly("event.kind@event");
    }

    @Test
    void asksNothingMoreWhenNothingIsNeeded() {
        Plan plan = book.plan(
                List.of("move", "nhi"), START.with(FactKey.of("event.kind", "event"), new Value.Text("moveIn")));
        assertThat(plan.questions()).isEmpty();
        assertThat(plan.leftAtMost()).isZero();
        assertThat(plan.needs())
                .extracting(NeedStatus::need, n -> n.subject().value(), NeedStatus::open, NeedStatus::complete)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("move", "event", false, true),
                        org.assertj.core.groups.Tuple.tuple("nhi", "p1", false, true),
                        org.assertj.core.groups.Tuple.tuple("nhi", "p2", false, true));
    }

    @Test
    void asksOnceForWhatSeveralFormsShow() {
        Plan plan = book.plan(List.of("move", "nhi"), moving(true, false));
        assertThat(asked(plan))
                .containsExactly(
                        "person.insured@p1", "event.date@event", "person.name@p1", "household.phone@household");
        Situation insured = moving(true, false).with(FactKey.of("person.insured", "p1"), Value.TRUE);
        assertThat(book.plan(List.of("move", "nhi"), insured).questions())
                .extracting(q -> q.key() + " " + q.neededBy().stream().sorted().toList() + " " + q.required())
                .containsExactly(
                        "event.date@event [move] true",
                        "person.name@p1 [move, nhi] true",
                        "person.number@p1 [nhi] true",
                        "household.phone@household [move] false");
    }

    @Test
    void putsTheQuestionsOfOneTopicOnAPage() {
        Plan plan = book.plan(List.of("move", "nhi"), moving(true, false));
        assertThat(plan.pages().stream()
                        .map(page -> page.stream().map(q -> q.key().toString()).toList()))
                .containsExactly(
                        List.of("person.insured@p1", "person.name@p1"),
                        List.of("event.date@event"),
                        List.of("household.phone@household"));
    }

    @Test
    void namesWhatAClerkHasToConfirm() {
        Plan plan = book.plan(List.of("move"), moving(true, true));
        assertThat(plan.blocked())
                .containsExactlyInAnyOrder(FactKey.of("person.register", "p1"), FactKey.of("person.register", "p2"));
        assertThat(asked(plan)).noneMatch(key -> key.startsWith("person.register"));
    }

    @Test
    void takesAnEmptyAnswerAsAnAnswer() {
        Situation without = moving(true, false).with(FactKey.of("household.phone", "household"), Value.ABSENT);
        assertThat(asked(book.plan(List.of("move"), without))).doesNotContain("household.phone@household");
    }

    @Test
    void givesTheRowsOfAForm() {
        Situation situation = moving(true, true).with(FactKey.of("person.name", "p2"), new Value.Text("髙橋"));
        assertThat(book.items("move", SubjectId.EVENT, situation))
                .extracting(i -> i.key().toString(), i -> i.value() instanceof Finding.Known)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("event.date@event", false),
                        org.assertj.core.groups.Tuple.tuple("household.phone@household", false),
                        org.assertj.core.groups.Tuple.tuple("person.name@p1", false),
                        org.assertj.core.groups.Tuple.tuple("person.name@p2", true),
                        org.assertj.core.groups.Tuple.tuple("person.register@p1", false),
                        org.assertj.core.groups.Tuple.tuple("person.register@p2", false));
    }

    @Test
    void tellsWhoIsInAGroup() {
        Situation one = START.with(FactKey.of("person.moves", "p1"), Value.TRUE);
        assertThat(book.members("movers", one))
                .isEqualTo(new Membership(List.of(P1), List.of(P2), Set.of(FactKey.of("person.moves", "p2"))));
        assertThat(book.members("movers", moving(false, true)))
                .isEqualTo(new Membership(List.of(P2), List.of(), Set.of()));
    }
}
