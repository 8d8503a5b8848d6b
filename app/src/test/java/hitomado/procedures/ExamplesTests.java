package hitomado.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamplesTests {
    private static final String EXAMPLES = "procedures/sample-move/examples.yaml";

    @Test
    void playsEveryExampleOfTheSample() {
        assertThat(Examples.run(SampleDefinitions.definitions()))
                .hasSize(4)
                .allSatisfy(result -> assertThat(result.mismatches()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            outcome: submit | outcome: visit | event outcome: expected visit, got submit
            documents: [] | documents: [idCard] | documents: expected [idCard], got []
            fee: 0 | fee: 300 | fee: expected [300], got [0]
            deadline: 2026-04-13 | deadline: 2026-04-11 | deadline: expected [2026-04-11], got [2026-04-13]
            asks: [] | asks: [event.date] | asks: expected [event.date], got []
            items: 8 | items: 9 | items: expected [9], got [8]
            explains: 住民基本台帳法24条 | explains: 住民基本台帳法22条 | explains: expected 住民基本台帳法22条, got [住民基本台帳法24条]
            event.channel: online, | | event is open, lacks [event.channel@event]
            """)
    void saysWhatAnExampleExpectedAndDidNotGet(String from, String to, String mismatch) {
        var files = SampleDefinitions.changed(EXAMPLES, from, to == null ? "" : to);
        var refused = catchThrowableOfType(DefinitionsRefused.class, () -> DefinitionSource.checked(files));
        assertThat(refused).as("all examples passed").isNotNull();
        assertThat(refused.problems())
                .anySatisfy(problem -> assertThat(problem.toString())
                        .startsWith(EXAMPLES + ":3:11 [example] example \"two people move out online\": ")
                        .contains(mismatch));
    }

    @Test
    void decidesForEveryPersonOfAPersonalProcedure() {
        var definitions = SampleDefinitions.definitions();
        var child = definitions.procedures().get("sample-child");
        var situation = child.examples().getFirst().situation();
        var assessments = Assessment.all(definitions, child, situation);
        assertThat(assessments)
                .extracting(Assessment::outcome)
                .containsExactly(Outcome.NOT_NEEDED, Outcome.SATISFIED, Outcome.NOT_NEEDED);
        var reason = assessments.get(1).reasons().getFirst();
        assertThat(reason.findSatisfiedBy()).contains("sample-move");
        assertThat(reason.because().en()).isEqualTo("The moving-out notice settles it.");
        assertThat(reason.citation().unverified()).isTrue();
    }

    @Test
    void leavesOpenWhatIsNotKnownYet() {
        var definitions = SampleDefinitions.definitions();
        var move = definitions.procedures().get("sample-move");
        var situation = move.examples().get(1).situation().without(hitomado.rules.FactKey.of("event.channel", "event"));
        var assessment = Assessment.all(definitions, move, situation).getFirst();
        assertThat(assessment.findOutcome()).isEmpty();
        assertThat(assessment.missing()).extracting(Object::toString).containsExactly("event.channel@event");
        assertThat(assessment.reasons())
                .extracting(reason -> reason.because().en())
                .isEqualTo(List.of("It is finished online.", "It is finished at the counter.", "You do not move out."));
        assertThat(assessment.perhaps()).extracting(Document::id).containsExactly("idCard");
        assertThat(assessment.findDeadline()).isEmpty();
    }
}
