package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hitomado.identity.CardSamples;
import hitomado.platform.Actor;
import hitomado.platform.SignInLevel;
import hitomado.sessions.SessionId;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The resident's pages: what they show, who may see them, and how many statements they cost.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@AutoConfigureMockMvc
@Import({MovingFamily.class, QueryCount.class})
class ScreensTests {
    private static final int BUDGET = 25;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovingFamily family;

    @Autowired
    Filings filings;

    @Autowired
    Submissions office;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult get(Actor who, String path) {
        return mvc.get().uri(path).with(SignIn.as(who)).exchange();
    }

    private MvcTestResult post(Actor who, String path, String... fields) {
        var request = mvc.post().uri(path).with(SignIn.as(who));
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document page(Actor who, String path) throws Exception {
        var result = get(who, path);
        assertThat(result).hasStatusOk();
        var html = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }

    private void staysInTheBudget(Actor who, String path) throws Exception {
        page(who, path);
        var statements = QueryCount.of(() -> assertThat(get(who, path)).hasStatusOk());
        assertThat(statements).as(path).hasSizeBetween(1, BUDGET);
    }

    private String review(SessionId session) {
        return "/sessions/" + session + "/review";
    }

    @Test
    void theReviewShowsEveryAnswerWithItsSourceAndAsksForTheSignature() throws Exception {
        var who = family.newResident();
        var page = page(who, review(family.answered(who)));
        var text = page.select("main").text();
        assertThat(text).contains("転出届", "髙橋　健一", "𠮷田ハイツ葛󠄀203", "令和");
        assertThat(page.select(".summary-list__source").eachText()).contains("（住民記録）", "（ご本人の回答）");
        assertThat(page.select(".summary-list__change a").eachAttr("href"))
                .anyMatch(href -> href.endsWith("/answers?key=event.destinationBuilding%40event"))
                .noneMatch(href -> href.contains("person.birthDate"));
        assertThat(page.select("input[name=pin][type=password]")).hasSize(1);
        assertThat(page.select("input[name=key]").attr("value")).hasSize(36);
    }

    @Test
    void anIncompleteReviewListsWhatIsMissingAndHasNoSubmitButton() throws Exception {
        var who = family.newResident();
        var session = family.begun(who);
        var page = page(who, review(session));
        assertThat(page.select(".notice a").eachAttr("href"))
                .contains("/sessions/" + session + "/answers?key=event.date%40event");
        assertThat(page.select("form#submit")).isEmpty();
    }

    @Test
    void aWrongPinIsToldWithTheTriesThatAreLeft() throws Exception {
        var who = family.newResident();
        var session = family.answered(who);
        var key = UUID.randomUUID().toString();
        var refused = post(who, review(session), "key", key, "pin", "WRONG99");
        assertThat(refused).hasStatus3xxRedirection().hasRedirectedUrl(review(session));
        Map<String, Object> flash = refused.getMvcResult().getFlashMap();
        assertThat(flash).containsEntry("problem", "applications.pin.wrong").containsEntry("left", 4);
    }

    @Test
    void theSamePageSentTwiceLeadsToTheSameReceipt() throws Exception {
        var who = family.newResident();
        var session = family.answered(who);
        var key = UUID.randomUUID().toString();
        var first = post(who, review(session), "key", key, "pin", CardSamples.SIGNING_PIN);
        assertThat(first).hasStatus3xxRedirection();
        var receipt = first.getResponse().getRedirectedUrl();
        assertThat(receipt).startsWith("/my/submissions/");
        assertThat(post(who, review(session), "key", key, "pin", CardSamples.SIGNING_PIN))
                .hasRedirectedUrl(receipt);
        assertThat(get(who, "/sessions/" + session + "/receipt")).hasRedirectedUrl(receipt);
    }

    @Test
    void historyTellsWhatBothSidesDidWithoutNamesOfStaffAndOnlyToTheirOwner() throws Exception {
        var who = family.newResident();
        var id = filings.submission(who, family.submitted(who)).applications().getFirst();
        office.report(UUID.randomUUID(), id.id(), new StatusReport.InProgress("resident-registration"));
        var page = page(who, "/my/history");
        assertThat(page.select(".readings h2").first().text()).isEqualTo("担当課が処理を始めました");
        assertThat(page.select(".readings h2").eachText()).contains("受け付けました");
        assertThat(page.select(".readings li").first().text()).contains("市民課").doesNotContain("髙橋");
        assertThat(page.select(".readings li").last().text()).contains("届け出た側");
        assertThat(page.select(".readings li a").first().attr("href")).isEqualTo("/my/applications/" + id.id());
        assertThat(page(family.newResident(), "/my/history").text()).contains("まだやりとりはありません");
        assertThat(QueryCount.of(() -> page(who, "/my/history"))).hasSizeLessThanOrEqualTo(BUDGET);
    }

    @Test
    void theReceiptHasOneSpokenNumberAProcedure() throws Exception {
        var who = family.newResident();
        var submission = filings.submission(who, family.submitted(who));
        var page = page(who, "/my/submissions/" + submission.id());
        assertThat(page.select(".receipt-number").eachText())
                .hasSameSizeAs(submission.applications())
                .allMatch(text -> text.startsWith("受付番号 "));
        var receipt = submission.applications().getFirst().receipt();
        assertThat(page.select(".receipt-number").first().text())
                .contains(receipt.spoken().ja());
        assertThat(page.select("img.qr").attr("src")).startsWith("data:image/svg+xml");
        assertThat(page.select("details").text()).contains("必要のない手続き");
    }

    @Test
    void somebodyElsesPagesDoNotExist() {
        var who = family.newResident();
        var id = family.moveOut(who);
        var submission = filings.application(who, id).submission().id();
        var stranger = new Actor.Resident(UUID.randomUUID(), "別人", SignInLevel.CARD);
        for (var path : List.of(
                "/my/submissions/" + submission,
                "/my/submissions/" + submission + "/forms",
                "/my/submissions/" + submission + "/forms.pdf",
                "/my/applications/" + id,
                "/my/applications/" + id + "/correction",
                "/my/applications/" + id + "/documents",
                "/my/applications/" + id + "/withdraw")) {
            assertThat(get(stranger, path)).as(path).hasStatus(404);
        }
        assertThat(post(stranger, "/my/applications/" + id + "/messages", "text", "x"))
                .hasStatus(404);
        assertThat(post(stranger, "/my/applications/" + id + "/withdraw")).hasStatus(404);
        assertThat(get(who, "/my/applications/not-an-id")).hasStatus(404);
    }

    @Test
    void whatWasWrittenIsNeverExecutedAndNeverLost() throws Exception {
        var who = family.newResident();
        var path = "/my/applications/" + family.moveOut(who);
        assertThat(post(who, path + "/messages", "text", "<script>alert(1)</script>"))
                .hasStatus3xxRedirection();
        var page = page(who, path);
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#messages").text()).contains("<script>alert(1)</script>");
        var tooLong = "長".repeat(2001);
        var again = post(who, path + "/messages", "text", tooLong);
        var html = Jsoup.parse(again.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(html.select("textarea[name=text]").val()).isEqualTo(tooLong);
        assertThat(html.select(".error-summary a").attr("href")).isEqualTo("#f-text");
    }

    @Test
    void theCorrectionAsksExactlyForWhatTheOfficeWants() throws Exception {
        var who = family.newResident();
        var id = family.moveOut(who);
        var item = filings.application(who, id).currentItems().stream()
                .map(ApplicationFile.Item::item)
                .filter(one -> one.value().equals("架空区"))
                .findFirst()
                .orElseThrow();
        office.report(UUID.randomUUID(), id, new StatusReport.CorrectionAsked(List.of(item.ref()), "区名は？", "住民課 佐藤"));
        var path = "/my/applications/" + id;
        assertThat(page(who, path).select(".notice a").attr("href")).isEqualTo(path + "/correction");
        var form = page(who, path + "/correction");
        var name = item.item() + "@" + item.subject();
        assertThat(form.select("main form [name=" + name + "]").val()).isEqualTo("架空区");
        assertThat(form.select("main form input[type=text]")).hasSize(1);
        var refused = post(who, path + "/correction", name, " ");
        var again = Jsoup.parse(refused.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(again.select(".error-summary a")).hasSize(1);
        assertThat(post(who, path + "/correction", name, "仮名区")).hasRedirectedUrl(path);
        assertThat(page(who, path).select(".summary-list").text()).contains("仮名区", "変更前：架空区");
        assertThat(get(who, path + "/correction")).hasRedirectedUrl(path);
    }

    @Test
    void aDocumentOfTheWrongKindIsRefusedInPlainWords() throws Exception {
        var who = family.newResident();
        var path = "/my/applications/" + family.moveOut(who) + "/documents";
        var program = new MockMultipartFile(
                "file", "通知.pdf", "application/pdf", "MZ not a pdf".getBytes(StandardCharsets.UTF_8));
        var refused = mvc.post()
                .uri(path)
                .multipart()
                .file(program)
                .with(SignIn.as(who))
                .exchange();
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .select(".error-summary")
                        .text())
                .contains("PDF・PNG・JPEG・HEIC");
        var pdf = new MockMultipartFile(
                "file", "葛󠄀城の通知.pdf", "text/plain", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.post()
                        .uri(path)
                        .multipart()
                        .file(pdf)
                        .with(SignIn.as(who))
                        .exchange())
                .hasRedirectedUrl(path);
        await().untilAsserted(() ->
                assertThat(page(who, path).select("main ul a").text()).isEqualTo("葛󠄀城の通知.pdf"));
        var link = page(who, path).select("main ul a").attr("href");
        assertThat(get(who, link)).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aDocumentOfTwentyMegabytesIsRefusedAtTheField() throws Exception {
        var who = family.newResident();
        var path = "/my/applications/" + family.moveOut(who) + "/documents";
        var refused = uploaded(who, path, Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), 20_000_000));
        assertThat(refused.select(".error-summary").text()).contains("9MB以下");
        assertThat(page(who, path).select("main ul a")).isEmpty();
    }

    @Test
    void aFullDiskIsToldAndEverythingElseIsKept() throws Exception {
        var who = family.newResident();
        var path = "/my/applications/" + family.moveOut(who) + "/documents";
        var pdf = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);
        jdbc.sql("""
                        create or replace function platform.disk_full() returns trigger language plpgsql as $$
                        begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$
                        """).update();
        jdbc.sql("create trigger disk_full before insert on platform.stored_file execute function platform.disk_full()")
                .update();
        try {
            assertThat(uploaded(who, path, pdf).select(".error-summary").text()).contains("いまは保存できません");
        } finally {
            jdbc.sql("drop trigger disk_full on platform.stored_file").update();
        }
        assertThat(page(who, path).select("main ul a")).isEmpty();
        assertThat(mvc.post()
                        .uri(path)
                        .multipart()
                        .file(new MockMultipartFile("file", "通知.pdf", "application/pdf", pdf))
                        .with(SignIn.as(who))
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(page(who, path).select("main ul li").text()).contains("通知.pdf");
    }

    @Test
    void aDocumentWithAVirusIsToldAndNeverOpens() throws Exception {
        var who = family.newResident();
        var path = "/my/applications/" + family.moveOut(who) + "/documents";
        var virus = "%PDF-1.7\nX5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        uploaded(who, path, virus.getBytes(StandardCharsets.UTF_8));
        await().untilAsserted(() ->
                assertThat(page(who, path).select("main ul .tag").text()).isEqualTo("ウイルスが見つかりました（開けません）"));
        assertThat(page(who, path).select("main ul a")).isEmpty();
        assertThat(page(who, "/my/notices").select("main").text()).contains("に付けた書類を受け取れませんでした");
        var document = jdbc.sql("select id from applications.document where by_label = :by order by id desc limit 1")
                .param("by", who.label())
                .query(UUID.class)
                .single();
        assertThat(get(who, path + "/" + document)).hasStatus(409);
    }

    private Document uploaded(Actor who, String path, byte[] content) throws Exception {
        var answer = mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", "通知.pdf", "application/pdf", content))
                .with(SignIn.as(who))
                .exchange();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void thePageOfOnesOwnShowsDraftsFirst() throws Exception {
        var who = family.newResident();
        var submission = family.submitted(who);
        var draft = family.begun(who);
        var links = page(who, "/my").select("main a").eachAttr("href");
        assertThat(links.indexOf("/sessions/" + draft))
                .isPositive()
                .isLessThan(links.indexOf("/my/submissions/" + submission));
        assertThat(page(who, "/my/notices").select("main .tag").text()).isEqualTo("未読");
        page(who, "/my/submissions/" + submission);
        assertThat(page(who, "/my/notices").select("main .tag")).isEmpty();
    }

    @Test
    void everyPageStaysInItsBudgetOfStatements() throws Exception {
        var who = family.newResident();
        var id = family.moveOut(who);
        var submission = filings.application(who, id).submission().id();
        for (var i = 0; i < 3; i++) {
            family.submitted(who);
        }
        staysInTheBudget(who, review(family.answered(who)));
        staysInTheBudget(who, "/my");
        staysInTheBudget(who, "/my/notices");
        staysInTheBudget(who, "/my/submissions/" + submission);
        staysInTheBudget(who, "/my/applications/" + id);
        staysInTheBudget(who, "/my/applications/" + id + "/documents");
        var session = family.answered(family.newResident());
        assertThat(session).isNotNull();
    }

    @Test
    void submittingStaysInTheBudgetOfStatements() throws Exception {
        var who = family.newResident();
        var session = family.answered(who);
        var statements = QueryCount.of(() -> assertThat(
                        post(who, review(session), "key", UUID.randomUUID().toString(), "pin", CardSamples.SIGNING_PIN))
                .hasStatus3xxRedirection());
        // 31: one tells whether the session is a proxy's (docs/decisions/0031)
        assertThat(statements).hasSizeBetween(10, 31);
    }
}
