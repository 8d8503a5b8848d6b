package hitomado.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.Hitomado;
import hitomado.testing.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartTests {
    @TempDir
    Path folder;

    @Test
    void listsAllProblemsWithoutAStackTraceWhenTheDefinitionsAreWrong(CapturedOutput output) {
        var files = SampleDefinitions.changed("topics.yaml", "id: people", "id: peoples");
        DefinitionFolder.write(SampleDefinitions.with(files, "city.yaml", "schema: 1\ncode: \"1\"\n"), folder);
        assertThatThrownBy(() -> start(folder)).hasRootCauseInstanceOf(DefinitionsRefused.class);
        assertThat(output.getAll())
                .contains("The definitions have 11 problem(s)", "city.yaml:2:8 [value] a 団体コード has six digits: 1")
                .contains("facts/all.yaml:37:12 [reference] topic people is not defined (did you mean peoples?)")
                .contains("./hitomado definitions check")
                .doesNotContain("\tat hitomado.");
    }

    private static void start(Path definitions) {
        SpringApplication.run(
                        Hitomado.class,
                        "--hitomado.definitions.directory=" + definitions,
                        "--hitomado.database.url=" + TestPostgres.newDatabase(),
                        "--hitomado.database.user=postgres",
                        "--hitomado.database.password=postgres",
                        "--server.port=0")
                .close();
    }
}
