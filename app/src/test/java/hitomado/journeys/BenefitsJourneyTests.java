package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 受けられる制度 — a family asks what it is entitled to, and is told why, from whom and how to apply; nothing is filed.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=309"})
class BenefitsJourneyTests {
    @LocalServerPort
    int port;

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
    void aFamilyIsToldWhatItIsEntitledToAndWhy() {
        var phone = chrome.phone();
        phone.navigate("/");
        Interviewee.follow(phone, phone.locator("a[href='/guide/benefits']").first());
        chrome.check(phone, "guide-benefits");
        Interviewee.follow(phone, phone.locator("a[href='/my/start/benefits']").first());
        Doors.card(phone, "髙橋");
        Interviewee.begin(phone);
        assertThat(phone.url()).endsWith("/benefits");
        chrome.check(phone, "benefits-before");
        assertThat(phone.locator("main").textContent()).contains("質問の答えで決まる制度", "次のことで決まります");
        Interviewee.follow(phone, phone.locator("main a[href$='/questions']").first());
        var person = new Interviewee(phone, Map.of("person.looksAfter", "true", "person.paysLiving", "true"))
                .deniesTheRest();
        person.answerAll();
        assertThat(phone.url()).as("nothing is filed").endsWith("/benefits");
        assertThat(person.asked())
                .as("what the register knows is not asked")
                .noneMatch(name -> name.startsWith("person.birthDate") || name.startsWith("person.fullName"));
        chrome.checkBoth(phone, "benefits");
        var allowance =
                phone.locator("main .plan-list__item:has(h3:has-text('児童手当'))").first();
        assertThat(allowance.textContent()).contains("額は、次のことで決まります");
        Interviewee.follow(phone, allowance.locator("a[href*='household.childrenElsewhere']"));
        chrome.check(phone, "benefits-amount");
        phone.locator("main form [name='household.childrenElsewhere@household']")
                .fill("0");
        Interviewee.follow(phone, phone.locator("main form button[type=submit]").first());
        person.answerAll();
        assertThat(phone.url()).endsWith("/benefits");
        assertThat(allowance.textContent()).contains("月額 10,000円", "児童手当法6条1項", "ひとまど市が決めます", "3歳から18歳の年度末まで");
        Interviewee.follow(phone, allowance.locator("a[href='/procedures/child-allowance-claim']"));
        assertThat(phone.locator("h1").textContent()).contains("児童手当");
        chrome.noComplaints();
    }
}
