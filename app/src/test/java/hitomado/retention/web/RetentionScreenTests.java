package hitomado.retention.web;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.testing.QueryCount;
import hitomado.testing.SignIn;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(QueryCount.class)
class RetentionScreenTests {
    private final Actor.Staff manager = staff(Permission.RETENTION_READ, Permission.RETENTION_PROPOSE);
    private final Actor.Staff chief = staff(Permission.RETENTION_READ, Permission.RETENTION_CONFIRM);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private static Actor.Staff staff(Permission... permissions) {
        return new Actor.Staff(UUID.randomUUID(), "試験 職員", "digital", "991015", Set.of(permissions));
    }

    private Document page(Actor.Staff who, String path) throws Exception {
        var result = mvc.get().uri(path).with(SignIn.as(who)).exchange();
        assertThat(result).hasStatusOk();
        var html = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("??");
        return Jsoup.parse(html);
    }

    private UUID proposal(Actor.Staff by, int year) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into retention.disposal (id, procedure, outcome, fiscal_year, rule, proposed_by,
                            proposed_label, proposed_at)
                        values (:id, 'move-out', 'WITHDRAWN', :year, '5年・試験', :by, :label, now())
                        """)
                .param("id", id)
                .param("year", year)
                .param("by", by.key())
                .param("label", by.label())
                .update();
        return id;
    }

    @Test
    void listShowsProposalsAndOnlyAnotherPersonGetsTheButton() throws Exception {
        var id = proposal(manager, 1990);
        var list = page(manager, RetentionScreen.PATH);
        assertThat(list.select("a[href=/staff/retention/" + id + "]")).hasSize(1);
        assertThat(list.text()).contains("1990年度", "確認待ち");
        assertThat(page(manager, RetentionScreen.PATH + "/" + id).select("button[name=agree]"))
                .isEmpty();
        assertThat(page(chief, RetentionScreen.PATH + "/" + id).select("button[name=agree]"))
                .hasSize(2);
        assertThat(QueryCount.of(() -> page(manager, RetentionScreen.PATH))).hasSizeBetween(1, 25);

        assertThat(mvc.post()
                        .uri(RetentionScreen.PATH + "/" + id)
                        .param("agree", "yes")
                        .with(SignIn.as(manager))
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri(RetentionScreen.PATH + "/" + id)
                        .param("agree", "no")
                        .with(SignIn.as(chief))
                        .exchange())
                .hasRedirectedUrl(RetentionScreen.PATH + "/" + id);
        assertThat(page(chief, RetentionScreen.PATH).text()).contains("差戻し");
    }

    @Test
    void holdIsPlacedAndLiftedWithAReason() throws Exception {
        var number = "H" + UUID.randomUUID();
        assertThat(mvc.post()
                        .uri(RetentionScreen.PATH + "/holds")
                        .param("number", number)
                        .with(SignIn.as(manager))
                        .exchange())
                .hasRedirectedUrl(RetentionScreen.PATH + "?problem=hold");
        mvc.post()
                .uri(RetentionScreen.PATH + "/holds")
                .param("number", number)
                .param("reason", "審査請求")
                .with(SignIn.as(manager))
                .exchange();
        var row = page(manager, RetentionScreen.PATH).select("tr:contains(" + number + ")");
        assertThat(row.text()).contains("審査請求", manager.label());
        mvc.post()
                .uri(row.select("form").attr("action"))
                .with(SignIn.as(manager))
                .exchange();
        assertThat(page(manager, RetentionScreen.PATH).text()).doesNotContain(number);
    }

    @Test
    void clerkWithoutThePermissionSeesNothing() {
        var clerk = staff(Permission.CASE_READ);
        assertThat(mvc.get().uri(RetentionScreen.PATH).with(SignIn.as(clerk)).exchange())
                .hasStatus(403);
    }
}
