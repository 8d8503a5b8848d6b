package hitomado.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.SignInLevel;
import hitomado.testing.SignIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// The copy of one's own data; here because it needs a family that has really filed.
@SpringBootTest
@AutoConfigureMockMvc
@Import(MovingFamily.class)
class OwnDataTests {
    private static final byte[] PDF = "%PDF-1.7\n葛󠄀城の通知\n%%EOF".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovingFamily family;

    @Autowired
    Attachments attachments;

    @Autowired
    Filings filings;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult taken(Actor who) {
        return mvc.post().uri("/my/data").with(SignIn.as(who)).exchange();
    }

    private static Map<String, byte[]> unpacked(MvcTestResult result) throws IOException {
        var found = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(result.getResponse().getContentAsByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), zip.readAllBytes());
            }
        }
        return found;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Test
    void copyHoldsWhatOnesOwnPagesShowAndNothingOfSomebodyElse() throws Exception {
        var who = family.newResident();
        var id = family.moveOut(who);
        attachments.add(Acting.by(who), id, "", new MockMultipartFile("f", "葛󠄀城の通知.pdf", null, PDF));
        await().until(() -> filings.application(who, id).documents().stream()
                .allMatch(one -> filings.application(who, id).scan(one).opens()));
        var draft = family.begun(who);
        var neighbour = family.newResident();
        var theirs = filings.application(neighbour, family.moveOut(neighbour));

        var result = taken(who);
        assertThat(result).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(result.getResponse().getContentType()).isEqualTo("application/zip");
        var copy = unpacked(result);
        assertThat(copy)
                .containsKeys(
                        "account.json",
                        "applications.json",
                        "drafts.json",
                        "notices.json",
                        "sign-ins.json",
                        "readings.json");
        var mine = filings.application(who, id);
        var filed = json.readTree(copy.get("applications.json"));
        var application = filed.get(0).get("applications").get(0);
        assertThat(application.get("receipt").asString())
                .isEqualTo(mine.application().receipt().toString());
        assertThat(application.get("items").size()).isEqualTo(mine.items().size());
        assertThat(application.get("items").get(0).get("source").asString()).isNotBlank();
        var path = application.get("documents").get(0).get("path").asString();
        assertThat(path).endsWith("/1-葛󠄀城の通知.pdf");
        assertThat(copy.get(path)).isEqualTo(PDF);
        assertThat(text(copy.get("drafts.json"))).contains(draft.toString(), "person.");
        assertThat(text(copy.get("account.json"))).contains("高橋 健一", "1981-05-02");

        var index = Jsoup.parse(text(copy.get("index.html")));
        assertThat(index.text()).contains("自分のデータの写し", "葛󠄀城の通知.pdf").doesNotContain("??");
        assertThat(index.select("a").eachAttr("href"))
                .allSatisfy(href -> assertThat(copy).containsKey(href));
        assertThat(copy.values())
                .allSatisfy(content -> assertThat(text(content))
                        .doesNotContain(
                                theirs.application().receipt().toString(),
                                theirs.application().id().toString(),
                                neighbour.accountId().toString()));
        assertThat(jdbc.sql("select count(*) from platform.audit_event where kind = 'OWN_DATA_COPIED' and actor = :who")
                        .param("who", who.key())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyACardSignInGetsACopy() {
        var who = family.newResident();
        var weak = new Actor.Resident(who.accountId(), who.name(), SignInLevel.ACCOUNT);
        assertThat(taken(weak).getResponse().getContentType()).isNotEqualTo("application/zip");
        assertThat(taken(weak).getResponse().getStatus()).isIn(302, 303, 403);
        var staff = new Actor.Staff(UUID.randomUUID(), "職員", "digital", "991015", Set.of(Permission.AUDIT_READ));
        assertThat(taken(staff).getResponse().getStatus()).isIn(302, 303, 403);
    }

    @Test
    void pageSaysWhatTheCopyHolds() throws Exception {
        var page = mvc.get()
                .uri("/my/data")
                .with(SignIn.as(family.newResident()))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("??").contains("途中の届出", "写しを受け取る");
    }
}
