package hitomado.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.rules.bulk.Population;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealProgrammesTests {
    @ParameterizedTest
    @ValueSource(ints = {1, 60, 500})
    void computesTheColumnsOfAllProgrammesAsTheScalarExecutorDoes(int unknown) {
        RealProgrammes all = RealProgrammes.all(RealProgrammes.definitions(Path.of("..", "definitions")), City.DAY);
        Population city = RealCity.of(all, 3_000, unknown, new SplittableRandom(unknown));
        assertThat(all.scalars()).isEmpty();
        RealRun.Compared compared = new RealRun(all, city).compare();
        assertThat(compared.households()).isEqualTo(city.households());
        assertThat(compared.codes()).isGreaterThan(100_000);
        assertThat(compared.decisions()).isGreaterThan(1_000);
    }

    @Test
    void namesThirtyProgrammesThatExist() {
        var thirty = RealProgrammes.of(
                RealProgrammes.definitions(Path.of("..", "definitions")), RealProgrammes.THIRTY, City.DAY);
        assertThat(thirty.names()).hasSize(30).containsAll(RealProgrammes.THIRTY);
    }
}
