package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/// A clerk of one section at the desk, with the case that is open.
final class Clerk {
    private final Chrome chrome;
    private final Page desk;

    Clerk(Chrome chrome, String login) {
        this.chrome = chrome;
        this.desk = chrome.desk();
        Doors.staff(desk, login);
    }

    Page page() {
        return desk;
    }

    String state() {
        return desk.locator("h1 .tag").first().textContent();
    }

    /// Opens the case of a procedure as soon as the office has taken it in.
    Clerk open(String procedure, String name) {
        desk.navigate("/staff/cases");
        var line = desk.locator("main table tr:has-text('" + procedure + "'):has-text('" + name + "') a");
        desk.waitForCondition(() -> {
            desk.reload();
            return line.count() > 0;
        });
        line.first().click();
        desk.waitForLoadState();
        return this;
    }

    Clerk claims() {
        return presses("着手する", "審査中");
    }

    Clerk grants() {
        return presses("認める", "決定済（交付待ち）");
    }

    Clerk delivers() {
        return presses("交付する", "完了");
    }

    /// Asks for a correction of the items whose tick box is named so.
    Clerk asks(String why, String... items) {
        for (var item : items) {
            desk.locator("input[name='item'][aria-label*='" + item + "']")
                    .first()
                    .check();
        }
        desk.locator("#actions summary:has-text('補正を求める')").click();
        desk.locator("#correction textarea").fill(why);
        chrome.checkBoth(desk, "staff-correction");
        return presses("補正を求める", "補正待ち");
    }

    Clerk refuses(String why) {
        desk.locator("#actions summary:has-text('認めない')").click();
        desk.locator("form[action$='/refuse'] textarea").fill(why);
        chrome.checkBoth(desk, "staff-refusal");
        return presses("認めない", "却下");
    }

    private Clerk presses(String button, String state) {
        Interviewee.press(desk, button);
        assertThat(desk.locator(".error-summary").allTextContents()).isEmpty();
        assertThat(state()).isEqualTo(state);
        return this;
    }

    /// The register's entry of a person of the case, as the office reads it now.
    String register(String person) {
        desk.locator(".case-people a:has-text('" + person + "')").first().click();
        desk.waitForLoadState();
        return desk.locator("#register").textContent();
    }

    void check(String name) {
        chrome.checkBoth(desk, name);
    }
}
