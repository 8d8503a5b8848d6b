package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 人事異動の取込み — a file with mistakes is refused with reasons, the corrected one taken over, passwords handed out once.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hitomado.demo.residents=303"})
class TransfersJourneyTests {
    private static final String HEADER = "ログインID,氏名,課,区,役割,発令日,種別\r\n";
    private static final String RIGHT = HEADER
            + "haru.ichi,髙橋 一,市民課,潮見区,窓口受付,2026-04-01,採用\r\n"
            + "haru.ni,山﨑 二葉,子育て支援課,若草区,section-clerk,2099-04-01,採用\r\n";

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

    private static void upload(Page desk, String text) {
        var bytes = text.getBytes(Charset.forName("windows-31j"));
        desk.locator("#transfer-file").setInputFiles(new FilePayload("jinji.csv", "text/csv", bytes));
        Interviewee.press(desk, "下見する");
    }

    @Test
    void aFileIsCorrectedTakenOverAndPasswordsAreHandedOut() {
        var desk = chrome.desk();
        Doors.staff(desk, "jinji");
        desk.navigate("/staff/accounts");
        Interviewee.follow(desk, desk.locator("main a:has-text('人事異動の取込み')"));
        upload(desk, RIGHT + "jinji,,市民課,潮見区,staff-administrator,2026-04-01,異動\r\nnobody.here,,,,,2026-13-01,退職\r\n");
        assertThat(desk.locator("main tbody").textContent()).contains("自分のアカウントは取り込めません", "日付を読めません");
        assertThat(desk.locator("main button:has-text('正しい 2 行だけ取り込む')").count())
                .isOne();
        for (var language : new String[] {"English", "やさしい日本語", "日本語"}) {
            desk.locator(".language button:text-is('" + language + "')").click();
            chrome.checkBoth(desk, "transfers-wrong-" + language);
        }

        Interviewee.follow(desk, desk.locator("main a:has-text('別のファイルを読み込む')"));
        upload(desk, RIGHT);
        Interviewee.press(desk, "2 行を取り込む");
        assertThat(desk.locator(".notice--done").textContent()).contains("取り込みました。");
        assertThat(desk.locator("main tbody").textContent()).contains("haru.ni", "子育て支援課");
        var list = desk.waitForDownload(
                () -> desk.locator("main button:has-text('仮のパスワードの一覧')").click());
        assertThat(list.suggestedFilename()).isEqualTo("passwords.csv");
        desk.navigate("/staff/accounts/import");
        assertThat(desk.locator("main").textContent()).contains("交付を待つ新しい職員はいません。");
        for (var language : new String[] {"English", "やさしい日本語", "日本語"}) {
            desk.locator(".language button:text-is('" + language + "')").click();
            chrome.checkBoth(desk, "transfers-" + language);
        }
        Interviewee.follow(desk, desk.locator("main button:has-text('取り消す')"));
        assertThat(desk.locator("main").textContent()).contains("発令日を待つ異動はありません。");
        chrome.noComplaints();
    }
}
