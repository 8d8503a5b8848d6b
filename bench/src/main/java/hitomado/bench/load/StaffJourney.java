package hitomado.bench.load;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// 職員 — worklist, one case of it, and a resident searched for; signed in already.
final class StaffJourney extends Journey {
    private final Web web;
    private final Sample.Search search;

    StaffJourney(Meter meter, long begins, Web web, Sample.Search search) {
        super(meter, begins, 500);
        this.web = web;
        this.search = search;
    }

    @Override
    void go() throws IOException, InterruptedException {
        var list = page("worklist", () -> web.get("/staff/cases"));
        var first = list.html().selectFirst("main a[href^=/staff/cases/]");
        if (first != null) {
            page("case", () -> web.get(first.attr("href")));
        }
        page("resident search", () -> web.get("/staff/reception?" + search.query()));
    }

    /// Signs a member of staff in who searches and works on cases.
    static Web signIn(Web web, String login) throws IOException, InterruptedException {
        var page = web.get("/staff/sign-in");
        var form = page.one("form[action=/staff/sign-in]");
        var answer = web.post(form, Map.of("login", List.of(login), "password", List.of("hitomado")));
        if (answer.status() != 200 || answer.path().equals("/staff/sign-in")) {
            throw new IllegalStateException("no sign-in for " + login);
        }
        return web;
    }
}
