package hitomado.bench.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Every entrance, list, search, export, PDF and file in every role, over the web.
class TrustTests {
    @Test
    void nobodyReachesWhatIsNotTheirs() throws Exception {
        var told = new ByteArrayOutputStream();
        var figures = TrustReport.run(0, 1, new PrintStream(told, true, StandardCharsets.UTF_8));

        var lines = told.toString(StandardCharsets.UTF_8);
        assertThat(figures.leaks()).as(lines).isZero();
        assertThat(figures.locked()).as(lines).isZero();
        assertThat(figures.paths()).isGreaterThan(100);
        assertThat(figures.roles()).isGreaterThan(15);
    }
}
