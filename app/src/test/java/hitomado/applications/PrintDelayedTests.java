package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hitomado.platform.jobs.Jobs;
import hitomado.testing.SignIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Chromium is gone while forms are due: the print waits, the page says so, and it is made when Chromium is back.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@AutoConfigureMockMvc
@Import(MovingFamily.class)
class PrintDelayedTests {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final Path FOLDER = folder();

    @DynamicPropertySource
    static void chromiumThatIsNotThere(DynamicPropertyRegistry properties) {
        properties.add("hitomado.pdf.chromium", () -> FOLDER.resolve("chromium").toString());
    }

    @Autowired
    MovingFamily family;

    @Autowired
    FormsPdf forms;

    @Autowired
    Jobs jobs;

    @Autowired
    MockMvcTester mvc;

    @Test
    void thePrintIsDelayedSaysSoAndIsMadeWhenChromiumIsBack() throws IOException {
        var who = family.newResident();
        var submission = family.submitted(who);
        forms.want(who, submission, false);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> forms.state(who, submission, false) instanceof FormsPdf.State.Delayed);
        var page = mvc.get()
                .uri("/my/submissions/" + submission + "/forms")
                .with(SignIn.as(who))
                .exchange();
        assertThat(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("自動でやり直します");
        assertThat(mvc.get()
                        .uri("/my/submissions/" + submission + "/forms.pdf")
                        .with(SignIn.as(who))
                        .exchange())
                .hasStatus(404);
        await().until(() ->
                jobs.troubles().stream().anyMatch(trouble -> trouble.job().equals(submission.toString())));
        Files.createSymbolicLink(FOLDER.resolve("chromium"), CHROMIUM);
        assertThat(jobs.retry("applications.printForms", submission.toString())).isTrue();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> forms.state(who, submission, false) instanceof FormsPdf.State.Ready);
    }

    /// Before the context asks for it, which is earlier than a `@TempDir` is made.
    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("chromium-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException noFolder) {
            throw new java.io.UncheckedIOException(noFolder);
        }
    }
}
