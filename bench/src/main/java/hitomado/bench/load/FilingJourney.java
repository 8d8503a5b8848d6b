package hitomado.bench.load;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// 届出をする人 — portal, guide, sign-in, people, plan, every question, review, one submission, receipt, own page.
final class FilingJourney extends Journey {
    private static final int MOST_PAGES = 30;
    private static final String PIN = "1234";
    private static final String SIGNING_PIN = "ABC123";

    private final Web web;
    private final Person person;
    private final String event;

    FilingJourney(Meter meter, long begins, Web web, Person person, String event) {
        super(meter, begins, 400);
        this.web = web;
        this.person = person;
        this.event = event;
    }

    @Override
    void go() throws IOException, InterruptedException {
        var review = toReview();
        if (!review.path().endsWith("/review")) {
            return; // an open draft was submitted by the same person meanwhile
        }
        submit(review);
        page("my page", () -> web.get("/my"));
    }

    Web.Answer toReview() throws IOException, InterruptedException {
        page("portal", () -> web.get("/"));
        page("guide", () -> web.get("/guide/" + event));
        var signIn = page("sign-in", () -> web.get("/my/start/" + event));
        var card = signIn.one("form[action=/sign-in/card]");
        var read = Map.of("card", List.<String>of(), "other", List.of(person.serial()), "pin", List.of(PIN));
        var entered = enter(page("start", () -> web.post(card, read)));
        var plan = entered;
        if (entered.path().endsWith("/people")) {
            var people = entered.one("form#choose");
            plan = page("people", () -> web.post(people, Map.of()));
        }
        var session = plan.path().replaceAll("/plan$", "");
        return questions(session);
    }

    /// An open draft is offered before a new session is begun.
    private Web.Answer enter(Web.Answer offer) throws IOException, InterruptedException {
        var draft = offer.html().selectFirst("main a.button[href^=/sessions/]");
        var entered = draft != null
                ? page("session", () -> web.get(draft.attr("href")))
                : page("session", () -> web.post(offer.one("main form[action^=/my/start/]"), Map.of()));
        for (var i = 0; i < MOST_PAGES && entered.path().matches("/sessions/[^/]+"); i++) {
            var path = entered.path();
            entered = page("waiting", () -> web.get(path));
        }
        return entered;
    }

    private Web.Answer questions(String session) throws IOException, InterruptedException {
        var shown = page("questions", () -> web.get(session + "/questions"));
        for (var i = 0; i < MOST_PAGES && !shown.path().endsWith("/review"); i++) {
            var html = shown.html();
            var form = html.selectFirst("main form:has([name*=@])");
            if (form == null) {
                throw new IllegalStateException("no questions on " + shown.path() + ": " + html.title());
            }
            var fields = new Answering(LocalDate.now().plusDays(event.equals("move-out") ? 9 : -2)).of(form);
            shown = page("questions", () -> web.post(form, fields));
        }
        return shown;
    }

    private void submit(Web.Answer review) throws IOException, InterruptedException {
        var html = review.html();
        var form = html.selectFirst("form#submit");
        if (form == null) {
            throw new IllegalStateException(person.serial() + " is not ready: "
                    + html.select("main .notice li").eachText());
        }
        var signing = form.selectFirst("[name=pin]") != null;
        var fields = signing ? Map.of("pin", List.of(SIGNING_PIN)) : Map.<String, List<String>>of();
        var receipt = page("submit", () -> web.post(form, fields));
        if (!receipt.path().startsWith("/my/submissions/")) {
            throw new IllegalStateException("not submitted: "
                    + receipt.html().select("main .error-summary").text());
        }
        meter().submit(receipt.firstNanos());
    }
}
