package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.jobs.JobResult;
import hitomado.platform.pdf.PdfRenderer;
import hitomado.procedures.Catalogue;
import hitomado.testing.SignIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Chromium is gone while a paper of a case is due: the job waits, the case says so, and then it is drawn.
@CaseworkTest
class PaperWaitsTests {
    private static final String TOLD = "印刷の仕組みが止まっています。直りしだい自動で作ります。";

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void chromiumThatIsNotThere(DynamicPropertyRegistry properties) {
        properties.add("hitomado.pdf.chromium", () -> folder.resolve("chromium").toString());
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Intake intake;

    @Autowired
    RecordedDoor door;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Printing printing;

    @Autowired
    PdfRenderer renderer;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCaseSaysThatThePaperWaitsAndThenHasIt() throws IOException {
        var application = Filed.moveOut(catalogue.current(), null).application();
        door.submit(application);
        intake.pull();
        var id = desk.id(application);
        var clerk = Office.clerk("山﨑 健一", Office.RESIDENTS);
        assertThat(deliveries.print(clerk, id, Print.Kind.FORM, "届出書")).isInstanceOf(ActionResult.Done.class);
        var order = new Printing.Order(jdbc.sql("select id from casework.print where case_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single());

        assertThat(printing.run(order)).isInstanceOf(JobResult.RetryLater.class);
        assertThat(page(clerk, id)).contains("待機中", TOLD);

        Files.createSymbolicLink(folder.resolve("chromium"), Path.of("/usr/bin/chromium"));
        assertThat(renderer.findFault()).isEmpty();
        assertThat(printing.run(order)).isInstanceOf(JobResult.Done.class);
        assertThat(page(clerk, id)).doesNotContain("待機中", TOLD).contains("届出書");
        assertThat(printing.run(order)).as("run twice it draws once").isInstanceOf(JobResult.Done.class);
        assertThat(jdbc.sql("select count(*) from casework.print where case_id = :id and file is not null")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String page(hitomado.platform.Actor.Staff who, CaseId id) {
        var response = mvc.get()
                .uri("/staff/cases/" + id)
                .with(SignIn.as(who))
                .exchange()
                .getResponse();
        return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("main")
                .text();
    }
}
