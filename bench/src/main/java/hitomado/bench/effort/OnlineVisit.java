package hitomado.bench.effort;

import hitomado.bench.city.Browser;
import hitomado.bench.city.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// オンラインの実演 — portal, sign-in with the pretend card, interview, review, one submission.
final class OnlineVisit {
    private final URI address;
    private final Household household;
    private final Held held;

    OnlineVisit(URI address, Household household, Held held) {
        this.address = address;
        this.household = household;
        this.held = held;
    }

    Play play() {
        var begun = System.nanoTime();
        var browser = new Browser(address);
        var counts = new Counts();
        var interview = new Interview(household, held, counts, browser);
        var review = interview.toReview(start(browser, counts));
        var receipt = submit(browser, review, counts);
        var pages = browser.pages();
        var seconds = (System.nanoTime() - begun) / 1e9;
        var filed = new FiledPapers(browser, receipt);
        return new Play(
                household, interview.names(), counts, pages, review, receipt, filed.details(), filed.pdf(), seconds);
    }

    private Page start(Browser browser, Counts counts) {
        var portal = browser.get("/");
        var guide = browser.get(
                portal.one("a[href=/guide/" + household.lifeEvent() + "]").attr("href"));
        var signIn = browser.get(guide.one("a[href^=/my/start/]").attr("href"));
        counts.typing(Cards.PIN.length());
        var offer = browser.submit(
                signIn,
                signIn.one("form[action=/sign-in/card]"),
                Map.of("card", List.of(), "other", List.of(Cards.serial(household)), "pin", List.of(Cards.PIN)));
        return browser.submit(offer, offer.one("main form[action^=/my/start/]"), Map.of());
    }

    private Page submit(Browser browser, Page review, Counts counts) {
        var form = review.html().selectFirst("form#submit");
        if (form == null) {
            throw new IllegalStateException(household.id() + ": nothing to submit; missing: "
                    + review.html().select("main .notice li").eachText() + " " + counts.problems());
        }
        var signing = form.selectFirst("[name=pin]") != null;
        if (signing) {
            counts.typing(Cards.SIGNING_PIN.length());
        }
        var receipt = browser.submit(review, form, signing ? Map.of("pin", List.of(Cards.SIGNING_PIN)) : Map.of());
        if (!receipt.path().startsWith("/my/submissions/")) {
            throw new IllegalStateException(household.id() + ": not submitted: " + receipt.gist());
        }
        return receipt;
    }
}
