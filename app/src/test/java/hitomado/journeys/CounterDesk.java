package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/// The counter: staff at the desk, the resident at the second screen.
final class CounterDesk {
    private final Chrome chrome;
    private final Page desk;
    private final String name;

    /// @param name the beginning of the pictures' names
    CounterDesk(Chrome chrome, String name) {
        this.chrome = chrome;
        this.desk = chrome.desk();
        this.name = name;
        Doors.staff(desk, "uketsuke");
    }

    Page page() {
        return desk;
    }

    /// What stands on the paper of somebody whom our register does not hold.
    record Arrival(String person, String birth, String sex, String address) {}

    /// Receives somebody from elsewhere with the life event that brings them.
    void arrives(Arrival arrival, String event) {
        fills(arrival, event);
        begin();
    }

    /// Fills the page of somebody from elsewhere, without beginning.
    void fills(Arrival arrival, String event) {
        desk.navigate("/staff/reception");
        desk.locator("main a[href='/staff/reception/arrival']").click();
        desk.locator("#arrival-name").fill(arrival.person());
        desk.locator("#arrival-birth").fill(arrival.birth());
        desk.locator("#sex-" + arrival.sex()).check();
        desk.locator("#arrival-address").fill(arrival.address());
        chooses(event);
    }

    /// Finds a resident by name and begins.
    void finds(String person, String event) {
        desk.navigate("/staff/reception");
        desk.locator("#name").fill(person);
        desk.locator("main form button[type=submit]").first().click();
        desk.waitForLoadState();
        desk.locator("main table a[href^='/staff/reception/']").first().click();
        desk.waitForLoadState();
        chooses(event);
        begin();
    }

    private void chooses(String event) {
        desk.locator("#event-" + event).check();
        desk.locator("#way-photoCard").check();
    }

    private void begin() {
        chrome.checkBoth(desk, name + "-reception");
        Interviewee.press(desk, "受付を始める");
        desk.waitForURL(url -> url.contains("/people"));
        chrome.checkBoth(desk, name + "-people");
    }

    /// From the review to the receipt: the resident reads on the second screen and draws a signature, staff submit.
    ///
    /// @param filer 届出人 as the receipt must name them
    Page confirmAndSubmit(String filer, String... shown) {
        assertThat(desk.url()).endsWith("/review");
        chrome.checkBoth(desk, name + "-review");
        desk.locator("main a[href^='/staff/sessions/']").first().click();
        desk.waitForLoadState();
        chrome.checkBoth(desk, name + "-panel");
        Interviewee.press(desk, "確認画面を開く");
        var screen = chrome.desk();
        screen.navigate("/confirm");
        screen.locator("#code").fill(desk.locator("#confirm-code").textContent().strip());
        Interviewee.press(screen, "内容を表示する");
        assertThat(screen.locator("main").textContent()).contains(shown);
        screen.locator("#sign button[type=submit]").click();
        assertThat(screen.locator("#pad-error").isVisible())
                .as("an empty pad is no signature")
                .isTrue();
        draw(screen);
        chrome.checkBoth(screen, name + "-confirm");
        Interviewee.press(screen, "間違いありません");
        screen.waitForURL("**/confirm/thanks");
        desk.reload();
        Interviewee.press(desk, "まとめて提出する");
        var panel = desk.url();
        desk.locator("main a[href^='/my/submissions/']").first().click();
        desk.waitForLoadState();
        chrome.checkBoth(desk, name + "-receipt");
        assertThat(desk.locator("main .notice").first().textContent())
                .as("who types does not become the one who files")
                .contains("届出人 " + filer, "窓口で入力した職員 髙橋 美咲");
        var receipt = desk.url();
        desk.navigate(panel);
        assertThat(desk.locator("main form[action$='/submit']").count())
                .as("what is submitted cannot be submitted again")
                .isZero();
        desk.navigate(receipt);
        return desk;
    }

    /// Two strokes with the mouse, as a finger would on a tablet.
    private static void draw(Page screen) {
        var pad = screen.locator("#pad");
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        var mouse = screen.mouse();
        mouse.move(box.x + 40, box.y + 40);
        mouse.down();
        for (var step = 0; step < 20; step++) {
            mouse.move(box.x + 40 + step * 10, box.y + 40 + (step % 5) * 20);
        }
        mouse.up();
        mouse.move(box.x + 60, box.y + 120);
        mouse.down();
        mouse.move(box.x + 260, box.y + 60);
        mouse.up();
    }
}
