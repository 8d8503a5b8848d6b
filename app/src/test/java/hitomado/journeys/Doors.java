package hitomado.journeys;

import com.microsoft.playwright.Page;

/// How people come in: a resident with the pretend card, staff with a password.
///
/// Journeys with the same `hitomado.demo.residents` share one running city, in any order: whoever changes the register
/// or
/// files something takes a number of residents that no other journey has.
final class Doors {
    private Doors() {}

    /// On the page of the card: chooses the listed person and types the PIN.
    static void card(Page page, String name) {
        page.locator("main label:has-text('" + name + "')").first().click();
        page.locator("main input[name=pin]").fill("1234");
        Interviewee.follow(page, page.locator("main form button[type=submit]").last());
    }

    static void staff(Page page, String login) {
        page.navigate("/staff/sign-in");
        page.locator("main input[name=login]").fill(login);
        page.locator("main input[name=password]").fill("hitomado");
        Interviewee.follow(page, page.locator("main form button[type=submit]").last());
    }
}
