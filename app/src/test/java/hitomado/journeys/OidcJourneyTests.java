package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hitomado.identity.CardClaims;
import hitomado.identity.card.CardOrder;
import hitomado.identity.card.PretendCards;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// デジタル認証アプリ — through the real protocol of the pretend provider: in, on with what was begun, out.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class OidcJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    PretendCards cards;

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
    void aResidentComesInByTheProviderGoesOnAndSignsOut() {
        var phone = chrome.phone();
        phone.navigate("/my");
        chrome.check(phone, "oidc-choice");
        toTheProvider(phone);
        assertThat(phone.url()).contains("/card").doesNotContain(":" + port + "/");
        chrome.checkBoth(phone, "oidc-provider");
        phone.locator("button[name=lang][value=easy]").click();
        chrome.check(phone, "oidc-provider-easy");
        phone.locator("button[name=lang][value=en]").click();
        chrome.check(phone, "oidc-provider-en");
        phone.locator("button[name=lang][value=ja]").click();

        phone.locator("main label:has-text('髙橋')").first().click();
        phone.locator("main input[name=pin]").fill("0000");
        Interviewee.follow(phone, phone.locator("main form button[type=submit]"));
        assertThat(phone.locator(".error-summary").textContent()).contains("暗証番号が違います");
        chrome.check(phone, "oidc-provider-wrong");

        Doors.card(phone, "髙橋");
        assertThat(phone.url()).endsWith(":" + port + "/my");
        assertThat(phone.locator(".site-header").textContent()).contains("髙橋");
        assertThat(jdbc.sql(
                                "select count(*) from identity.resident_account where full_name like '髙橋%' and person_ref is not null")
                        .query(Integer.class)
                        .single())
                .as("matched at once")
                .isEqualTo(1);

        Interviewee.follow(phone, phone.locator("form[action='/sign-out'] button"));
        phone.navigate("/my");
        assertThat(phone.url()).contains("/sign-in/card");
        toTheProvider(phone);
        assertThat(phone.url()).as("the provider asks for the card again").contains("/card");
    }

    /// 小野 has moved, says the card: the register holds another address.
    @Test
    void aDoubtfulPersonIsConfirmedByAClerkAndBoundAtTheNextSignIn() {
        var serial = "MATCH" + System.nanoTime();
        var claims = new CardClaims("小野 勝", "東京都架空区青葉台一丁目4番12号", LocalDate.of(1963, 3, 30), "male");
        var listed = new CardOrder.Listed(990, "照合", "くらべる", "Match");
        cards.issue(new CardOrder(serial, claims, "1234", null, LocalDate.of(2099, 12, 31), listed));
        var phone = chrome.phone();
        signIn(phone, serial);
        assertThat(bound()).isEmpty();

        var desk = chrome.desk();
        Doors.staff(desk, "jumin");
        desk.navigate("/staff/matches");
        chrome.checkBoth(desk, "matches");
        Interviewee.follow(desk, desk.locator("main th a").first());
        assertThat(desk.locator("main").textContent()).contains("青葉台一丁目4番12号", "小野");
        chrome.checkBoth(desk, "match");
        Interviewee.follow(desk, desk.locator("main form button").first());
        assertThat(desk.locator("main").textContent()).contains("決定を記録しました");

        Interviewee.follow(phone, phone.locator("form[action='/sign-out'] button"));
        signIn(phone, serial);
        assertThat(bound()).hasSize(1);
        cards.issue(new CardOrder(serial, claims, "1234", null, LocalDate.of(2099, 12, 31), null));
        chrome.noComplaints();
    }

    private void signIn(Page phone, String serial) {
        phone.navigate("/sign-in/card");
        toTheProvider(phone);
        phone.locator("main input[value='" + serial + "']").check();
        phone.locator("main input[name=pin]").fill("1234");
        Interviewee.follow(phone, phone.locator("main form button[type=submit]"));
        assertThat(phone.url()).endsWith(":" + port + "/my");
    }

    /// References of accounts with what this card says.
    private List<String> bound() {
        return jdbc.sql("""
                        select person_ref from identity.resident_account
                        where card_serial is null and person_ref is not null and address like '東京都架空区青葉台%'
                        """).query(String.class).list();
    }

    private static void toTheProvider(Page phone) {
        Interviewee.follow(phone, phone.locator("main a[href^='/sign-in/oidc']"));
    }
}
