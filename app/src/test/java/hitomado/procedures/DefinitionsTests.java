package hitomado.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Plays the examples of the definitions that the product ships with.
class DefinitionsTests {
    private static final Path SHIPPED = Path.of("../definitions");

    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryProcedureHolds() {
        var definitions = DefinitionSource.read(DefinitionSource.directory(SHIPPED), 0);
        return Examples.run(definitions).stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.procedure() + ": " + result.name(),
                        () -> assertThat(result.mismatches())
                                .as(result.at().toString())
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryProgrammeHolds() {
        var definitions = DefinitionSource.read(DefinitionSource.directory(SHIPPED), 0);
        return ProgrammeExamples.run(definitions).stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.procedure() + ": " + result.name(),
                        () -> assertThat(result.mismatches())
                                .as(result.at().toString())
                                .isEmpty()));
    }

    @Test
    void everyProcedureHasExamplesOneOfThemRefusing() {
        var definitions = DefinitionSource.read(DefinitionSource.directory(SHIPPED), 0);
        assertThat(definitions.procedures().values())
                .filteredOn(procedure -> !hasBoth(procedure))
                .extracting(Procedure::id)
                .isEmpty();
    }

    private static boolean hasBoth(Procedure procedure) {
        var outcomes = procedure.examples().stream()
                .flatMap(example -> example.expect().outcomes().values().stream())
                .toList();
        return outcomes.contains(Outcome.NOT_NEEDED) && outcomes.stream().anyMatch(o -> o != Outcome.NOT_NEEDED);
    }

    @Test
    void thePackagedFilesAreTheShippedOnes() {
        assertThat(DefinitionFolder.packaged()).isEqualTo(DefinitionSource.directory(SHIPPED));
    }
}
