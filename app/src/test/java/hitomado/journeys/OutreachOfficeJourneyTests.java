package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hitomado.platform.ids.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 案内の裏方 — an officer decides about a protected person and how they are told; a clerk prints the letters.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=311"})
class OutreachOfficeJourneyTests {
    private static final Map<String, String> LANGUAGES = Map.of("日本語", "ja", "やさしい日本語", "easy", "English", "en");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    private Chrome chrome;

    @BeforeEach
    void open() {
        chrome = new Chrome(port);
    }

    @AfterEach
    void close() {
        chrome.close();
    }

    /// Two residents and a protected person, in a campaign by letter that was approved.
    private void campaign() {
        var people =
                jdbc.sql("""
                        (select person_id as id from registry.protected_person order by person_id limit 1)
                        union all
                        (select p.id from registry.person p where p.status = 'RESIDENT' and p.ceased_on is null
                           and not exists (select 1 from registry.protected_person x where x.person_id = p.id)
                         order by p.id limit 2)
                        """).query((rs, n) -> rs.getObject("id", UUID.class)).list();
        assertThat(people).hasSize(3);
        people.forEach(person ->
                jdbc.sql("""
                        insert into eligibility.entitlement (id, programme, person_id, receiver_id, household_id, occasion, revision,
                            found_on, since)
                        values (:id, 'senior-pass', :person, :person, :id, 'journey', 1, current_date, now())
                        """).param("id", ids.next()).param("person", person).update());
        jdbc.sql("""
                        insert into notices.campaign (id, programme, revision, state, standing, addition_ja, addition_easy,
                            addition_en, channels, quiet_from, quiet_until, per_week, expires_on, prepared_by, prepared_label,
                            prepared_at, approved_by, approved_label, approved_at)
                        values (:id, 'senior-pass', 1, 'SENDING', false, '', '', '', array['LETTER'], '00:00', '00:00', 2,
                            current_date + 30, :clerk, '中島 千夏', now(), :approver, '岡﨑 徹', now())
                        """)
                .param("id", ids.next())
                .param("clerk", UUID.randomUUID())
                .param("approver", UUID.randomUUID())
                .update();
    }

    private Page staff(String login, String path) {
        var desk = chrome.desk();
        Doors.staff(desk, login);
        desk.navigate(path);
        return desk;
    }

    private void inEveryLanguage(Page page, String name) {
        for (var language : List.of("English", "やさしい日本語", "日本語")) {
            page.locator(".language button:text-is('" + language + "')").click();
            page.waitForLoadState();
            chrome.checkBoth(page, name + "-" + LANGUAGES.get(language));
        }
    }

    private static void until(Page page, String selector) {
        page.waitForCondition(() -> {
            page.reload();
            return page.locator(selector).count() > 0;
        });
    }

    @Test
    void anOfficerChoosesTheWayAndAClerkPrintsTheLettersOfTheOthers() {
        campaign();
        var officer = staff("shiensochi", "/staff/outreach/held");
        until(officer, "main input[name=release]");
        inEveryLanguage(officer, "outreach-held");
        assertThat(officer.locator("main input[name=release]:checked").inputValue())
                .as("unless something else is chosen")
                .isEqualTo("INBOX");
        officer.locator("main input[name=release][value=LETTER]").check();
        officer.locator("main textarea[name=reason]").fill("本人に電話で確かめた");
        Interviewee.follow(officer, officer.locator("main button[value=SEND]"));
        until(officer, "main form[action$='/letter']");
        inEveryLanguage(officer, "outreach-released");

        var clerk = staff("annai", "/staff/outreach/letters");
        assertThat(clerk.locator("main").textContent())
                .as("without the protected person's")
                .contains("待っている封書：2通");
        inEveryLanguage(clerk, "outreach-letters");
        Interviewee.press(clerk, "印刷する");
        until(clerk, "main table a[href$='.pdf']");
        inEveryLanguage(clerk, "outreach-letters-ready");
        chrome.noComplaints();

        // last: the browser complains of the 422 of a refused form
        officer.locator("main input[name=postcode]").fill("802-0072");
        officer.locator("main input[name=street]").fill("福岡県若草市花園町3番8号");
        Interviewee.follow(officer, officer.locator("main form[action$='/letter'] button[type=submit]"));
        assertThat(officer.locator("main").textContent()).contains("本人に確かめたことに印を付けてください。");
        assertThat(officer.locator("main input[name=street]").inputValue()).isEqualTo("福岡県若草市花園町3番8号");
        chrome.checkBoth(officer, "outreach-released-refused");
    }
}
