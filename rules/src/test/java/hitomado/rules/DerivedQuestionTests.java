package hitomado.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Facts that are derived and may be asked: the derivation saves the question where it gives a value.
class DerivedQuestionTests {
    private static final Situation START = Situation.on(LocalDate.of(2026, 3, 10), List.of());
    private static final FactKey GATE = FactKey.of("event.gate", "event");
    private static final FactKey SEALED = FactKey.of("event.sealed", "event");
    private static final FactKey FALLBACK = FactKey.of("event.fallback", "event");

    private static RuleBook book(String derivation) {
        var d = new Definitions().asked("event.gate", FactType.BOOLEAN).given("event.sealed", FactType.BOOLEAN);
        d.fact(new Definitions.Fact(
                "event.fallback", FactType.BOOLEAN, List.of(), true, new Derivation.Expression(d.feel(derivation))));
        d.table(
                "t",
                SubjectKind.EVENT,
                HitPolicy.FIRST,
                "event.fallback",
                List.of(Definitions.choice("out", "yes", "no")),
                "true => \"yes\"",
                "- => \"no\"");
        d.need(new Need("n", SubjectKind.EVENT, "t", "out", Set.of("yes"), List.of(), d.next()));
        return d.book();
    }

    private static List<FactKey> asked(RuleBook book, Situation situation) {
        return book.plan(List.of("n"), situation).questions().stream()
                .map(Question::key)
                .toList();
    }

    @Test
    void asksTheInputsFirst() {
        RuleBook book = book("if event.gate then false else null");
        assertThat(asked(book, START)).containsExactly(GATE);
        assertThat(book.plan(List.of("n"), START).leftAtMost()).isEqualTo(2);
        assertThat(asked(book, START.with(GATE, Value.TRUE))).isEmpty();
    }

    @Test
    void asksItselfWhenTheDerivationGivesNothing() {
        assertThat(asked(book("if event.gate then false else null"), START.with(GATE, Value.FALSE)))
                .containsExactly(FALLBACK);
    }

    @Test
    void asksItselfWhenNoInputMayBeAsked() {
        RuleBook book = book("event.sealed");
        assertThat(asked(book, START)).containsExactly(FALLBACK);
        assertThat(book.find(FALLBACK, START.with(SEALED, Value.TRUE)).isTrue()).isTrue();
        assertThat(book.find(FALLBACK, START.with(SEALED, Value.TRUE).with(FALLBACK, Value.FALSE)))
                .isEqualTo(new Finding.Known(Value.FALSE));
    }
}
