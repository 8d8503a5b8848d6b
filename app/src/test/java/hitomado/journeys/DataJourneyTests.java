package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 自分のデータの写しと廃棄 — a resident takes a copy; two members of staff agree on a destruction.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class DataJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Chrome chrome;

    @BeforeEach
    void open() {
        chrome = new Chrome(port);
    }

    @AfterEach
    void close() {
        chrome.close();
    }

    @Test
    void aResidentTakesACopyOfTheirData() {
        var phone = chrome.phone();
        phone.navigate("/my");
        Doors.card(phone, "渡邉 翔");
        phone.navigate("/my");
        Interviewee.follow(phone, phone.locator("main a[href='/my/data']"));
        chrome.checkBoth(phone, "own-data");
        var download = phone.waitForDownload(
                () -> phone.locator("main form button[type=submit]").click());
        assertThat(download.suggestedFilename()).matches("hitomado-data-\\d{4}-\\d\\d-\\d\\d\\.zip");
        assertThat(download.path()).isNotEmptyFile();
        chrome.noComplaints();
    }

    @Test
    void twoPeopleAgreeOnADestruction() {
        jdbc.sql("""
                        insert into retention.disposal (id, procedure, outcome, fiscal_year, rule, proposed_by,
                            proposed_label, proposed_at)
                        values ('01980000-0000-7000-8000-000000000029', 'move-out', 'DONE', 1999, '5年・試験', 'staff:x',
                            '髙橋 𠮷子', now()) on conflict do nothing
                        """).update();
        var desk = chrome.desk();
        Doors.staff(desk, "kanri");
        desk.navigate("/staff/retention");
        desk.locator("input[name=number]").fill("2016-000001");
        desk.locator("input[name=reason]").fill("審査請求");
        Interviewee.press(desk, "廃棄を止める");
        assertThat(desk.locator("main").textContent()).contains("2016-000001", "審査請求");
        chrome.checkBoth(desk, "retention");

        var chief = chrome.desk();
        Doors.staff(chief, "kacho");
        chief.navigate("/staff/retention");
        Interviewee.follow(chief, chief.locator("main a:has-text('完了')").first());
        chrome.checkBoth(chief, "disposal");
        Interviewee.press(chief, "確認して廃棄する");
        await().untilAsserted(() -> {
            chief.reload();
            assertThat(chief.locator("h1").textContent()).isEqualTo("廃棄証明");
        });
        chrome.checkBoth(chief, "certificate");
        chrome.noComplaints();
    }
}
