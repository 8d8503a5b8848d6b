package hitomado.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeededFactsTests {
    private static final Definitions SHIPPED =
            DefinitionSource.read(DefinitionSource.directory(Path.of("../definitions")), 0);

    private static java.util.List<String> held(String event) {
        return NeededFacts.from(
                SHIPPED, SHIPPED.findLifeEvent(event).orElseThrow(), Source.REGISTER, Source.SENDING_CITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"move-in", "move-within", "move-out", "birth", "child-support"})
    void noLifeEventAsksForEverythingThatTheRegisterHolds(String event) {
        var all = SHIPPED.facts().values().stream()
                .filter(fact -> fact.sources().contains(Source.REGISTER)
                        || fact.sources().contains(Source.SENDING_CITY))
                .map(fact -> fact.id().value())
                .toList();
        assertThat(all).containsAll(held(event)).hasSizeGreaterThan(held(event).size());
        assertThat(held(event)).contains("person.fullName", "person.birthDate", "person.relationship");
    }

    @Test
    void aBirthNeedsNeitherDogsNorCardsNorCareAndAMoveWithinNoDomicile() {
        assertThat(held("birth"))
                .doesNotContain("household.dogName", "person.cardExpiry", "person.careLevel", "person.pensionNumber")
                .contains("person.honseki", "person.nhiInsured");
        assertThat(held("move-within"))
                .doesNotContain("person.honseki", "person.residenceStatus")
                .contains("person.nhiNumber", "household.dogNumber");
        assertThat(held("move-in")).contains("person.honseki", "person.residentCode", "person.residenceStatus");
    }
}
