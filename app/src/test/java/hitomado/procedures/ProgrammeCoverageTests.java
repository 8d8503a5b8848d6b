package hitomado.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.Position;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The shipped programmes: every row decides an example, and what is told unasked is told by law only.
class ProgrammeCoverageTests {
    private static final Definitions SHIPPED =
            DefinitionSource.read(DefinitionSource.directory(Path.of("../definitions")), 0);

    @Test
    void everyRowOfEveryProgrammeDecidesAnExample() {
        var rows = new HashSet<Position>();
        for (var programme : SHIPPED.programmes().values()) {
            SHIPPED.rules().source().tables().stream()
                    .filter(table -> table.id().equals(programme.table()))
                    .flatMap(table -> table.rows().stream())
                    .forEach(row -> rows.add(row.at()));
            programme.examples().forEach(example -> rows.removeAll(decided(programme, example)));
        }
        assertThat(rows).isEmpty();
    }

    private static Set<Position> decided(Programme programme, ProgrammeExample example) {
        var inquiry = SHIPPED.rules().inquire(example.situation());
        var rows = new HashSet<Position>();
        example.expect()
                .keySet()
                .forEach(subject ->
                        Entitlement.of(programme, subject, inquiry).rows().forEach(row -> rows.add(row.at())));
        return rows;
    }

    @Test
    void everyProgrammeHasAnExampleOfBothAnswers() {
        for (var programme : SHIPPED.programmes().values()) {
            var answers = programme.examples().stream()
                    .flatMap(example -> example.expect().values().stream())
                    .map(expected -> expected.outputs().get(Programme.ENTITLED))
                    .filter(answer -> answer != null)
                    .map(Object::toString)
                    .distinct()
                    .toList();
            assertThat(answers).as(programme.id()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void nothingIsPushedThatRestsOnTaxFactsWithoutAStatute() {
        assertThat(SHIPPED.programmes().values())
                .hasSizeGreaterThanOrEqualTo(30)
                .filteredOn(programme -> programme.push().allowed())
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(programme ->
                        assertThat(programme.citation().unverified()).isFalse());
        assertThat(SHIPPED.findProgramme("care-limit").orElseThrow().push().allowed())
                .isFalse();
    }

    @Test
    void noExistingProcedureReadsAFactOfTheProgrammes() {
        var reads = SHIPPED.rules().reads(SHIPPED.procedures().keySet(), Set.of());
        assertThat(reads)
                .extracting(Object::toString)
                .doesNotContain("person.ageToday", "person.totalIncome", "person.livesInFacility")
                .noneMatch(id -> id.startsWith("programme.") || id.startsWith("parameter."));
    }
}
