package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hitomado.platform.Acting;
import hitomado.platform.files.StoredFiles;
import hitomado.rules.SubjectId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/// All forms of a submission as one PDF, printed by a job.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@Import(MovingFamily.class)
class FormsPdfTests {
    @Autowired
    MovingFamily family;

    @Autowired
    FormsPdf forms;

    @Autowired
    FormSheets sheets;

    @Autowired
    Filings filings;

    @Autowired
    Submissions office;

    @Autowired
    Corrections corrections;

    @Autowired
    StoredFiles files;

    private String printed(FormsPdf.State state) throws IOException {
        assertThat(state).isInstanceOf(FormsPdf.State.Ready.class);
        try (var pdf = Loader.loadPDF(files.content(((FormsPdf.State.Ready) state).file()))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void printsEveryFormWithItsNumberAndItems() throws IOException {
        var who = family.newResident();
        var submission = filings.submission(who, family.submitted(who));
        assertThat(forms.state(who, submission.id(), false)).isEqualTo(new FormsPdf.State.NotWanted());
        forms.want(who, submission.id(), false);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> forms.state(who, submission.id(), false) instanceof FormsPdf.State.Ready);
        var text = printed(forms.state(who, submission.id(), false)).replaceAll("\\s", "");
        assertThat(text)
                .contains("髙橋　健一")
                .contains("髙橋　美咲")
                .contains("𠮷田ハイツ葛󠄀203")
                .contains("東京都");
        assertThat(text).contains(submission.applications().getFirst().receipt().display());
    }

    @Test
    void aCorrectionMakesThePrintedFormsVoid() throws IOException {
        var who = family.newResident();
        var id = family.moveOut(who);
        var submission = filings.application(who, id).submission().id();
        var item = filings.application(who, id).currentItems().stream()
                .map(ApplicationFile.Item::item)
                .filter(one -> one.value().equals("架空区"))
                .findFirst()
                .orElseThrow();
        forms.want(who, submission, false);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> forms.state(who, submission, false) instanceof FormsPdf.State.Ready);
        office.report(UUID.randomUUID(), id, new StatusReport.CorrectionAsked(List.of(item.ref()), "区名", "佐藤"));
        corrections.give(Acting.by(who), id, Map.of(item.ref(), "仮名区"));
        assertThat(forms.state(who, submission, false)).isEqualTo(new FormsPdf.State.NotWanted());
        assertThat(sheets.html(submission, false)).contains("仮名区");
    }

    @Test
    void theSourceMarkStandsBesideTheValue() {
        var who = family.newResident();
        var submission = family.submitted(who);
        assertThat(marks(sheets.html(submission, true))).contains("住", "本", "計");
        assertThat(marks(sheets.html(submission, false))).isEmpty();
    }

    private static List<String> marks(String html) {
        return Jsoup.parse(html).select(".source-mark").eachText();
    }

    @Test
    void whatAnotherFilingSatisfiesIsNotPrinted() {
        var who = family.newResident();
        var submission = filings.submission(who, family.submitted(who));
        var html = sheets.html(submission.id(), false);
        assertThat(submission.applications())
                .anySatisfy(a -> assertThat(a.satisfiedBy()).isNotNull());
        assertThat(submission.applications()).allSatisfy(a -> {
            var section = "data-procedure=\"" + a.procedure() + "\"";
            if (a.satisfiedBy() == null) {
                assertThat(html).contains(section);
            } else {
                assertThat(html).doesNotContain(section);
            }
        });
        assertThat(submission.people())
                .extracting(FiledSubmission.Person::subject)
                .contains(new SubjectId("p1"));
    }
}
