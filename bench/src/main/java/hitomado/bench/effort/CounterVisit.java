package hitomado.bench.effort;

import hitomado.bench.city.Browser;
import hitomado.bench.city.Page;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 窓口の実演 — staff find the person or take the paper of one who arrives, ask what is open, the resident reads and
/// signs on the second screen, staff submit.
final class CounterVisit {
    /// 1×1 pixel, standing for the drawn signature.
    private static final String SIGNATURE =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4"
                    + "2mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final List<String> RECEPTION = List.of("uketsuke", "hitomado");

    private final URI address;
    private final Household household;
    private final Held held;

    CounterVisit(URI address, Household household, Held held) {
        this.address = address;
        this.household = household;
        this.held = held;
    }

    Play play() {
        var begun = System.nanoTime();
        var staff = new Browser(address);
        var signIn = staff.get("/staff/sign-in?to=/staff/reception");
        var reception = staff.submit(
                signIn,
                signIn.one("form[action=/staff/sign-in]"),
                Map.of("login", List.of(RECEPTION.getFirst()), "password", List.of(RECEPTION.getLast())));
        var before = staff.pages();
        var counts = new Counts();
        var interview = new Interview(household, held, counts, staff);
        var review = interview.toReview(start(staff, reception, counts));
        var session = review.path().replaceAll("/sessions/([^/]+)/review", "$1");
        confirm(staff, session);
        var receipt = submit(staff, session);
        var pages = staff.pages() - before;
        var seconds = (System.nanoTime() - begun) / 1e9;
        var filed = new FiledPapers(staff, receipt);
        return new Play(
                household, interview.names(), counts, pages, review, receipt, filed.details(), filed.pdf(), seconds);
    }

    private Page start(Browser staff, Page reception, Counts counts) {
        var form = household.register() == null ? arrival(staff, counts) : found(staff, reception, counts);
        return staff.submit(form.page(), form.element(), form.typed());
    }

    private record Begin(Page page, org.jsoup.nodes.Element element, Map<String, List<String>> typed) {}

    private Begin found(Browser staff, Page reception, Counts counts) {
        var name = household.say("person.fullName", household.filer()).replace("　", "");
        var birth = household.say("person.birthDate", household.filer());
        counts.typing(name.codePointCount(0, name.length()) + birth.length());
        var hits = staff.submit(
                reception, reception.one("form[role=search]"), Map.of("name", List.of(name), "birth", List.of(birth)));
        var person = staff.get(hits.one("main table a[href^=/staff/reception/]").attr("href"));
        return new Begin(person, person.one("main form[method=post]"), visit());
    }

    /// The four items of the paper shown count as asked.
    private Begin arrival(Browser staff, Counts counts) {
        var page = staff.get("/staff/reception/arrival");
        var typed = new LinkedHashMap<>(visit());
        arrivalField(typed, counts, "name", household.say("person.fullName", household.filer()));
        arrivalField(typed, counts, "birth", household.say("person.birthDate", household.filer()));
        arrivalField(typed, counts, "sex", household.say("person.sex", household.filer()));
        arrivalField(typed, counts, "address", Cards.address(household));
        return new Begin(page, page.one("main form[method=post]"), typed);
    }

    private static void arrivalField(Map<String, List<String>> typed, Counts counts, String name, String value) {
        typed.put(name, List.of(value));
        counts.input(name.equals("sex") ? 0 : value.codePointCount(0, value.length()));
    }

    private Map<String, List<String>> visit() {
        var basis = household.find("event.filerBasis", "event").orElse("self");
        return Map.of(
                "event", List.of(household.lifeEvent()),
                "basis", List.of(basis),
                "identifiedBy", List.of("myNumberCard"),
                "authority", List.of(basis.equals("proxy") ? "letter" : "none"));
    }

    private void confirm(Browser staff, String session) {
        var panel = staff.get("/staff/sessions/" + session);
        var opened = staff.submit(panel, panel.one("form[action$=/confirm]"), Map.of());
        if (!opened.has("#confirm-code")) {
            var review = staff.get("/sessions/" + session + "/review");
            throw new IllegalStateException(household.id() + ": cannot be confirmed; missing: "
                    + review.html().select("main .notice li").eachText());
        }
        var screen = new Browser(address);
        var asks = screen.get("/confirm");
        var shown = screen.submit(
                asks,
                asks.one("main form[action=/confirm]"),
                Map.of("code", List.of(opened.one("#confirm-code").text())));
        var thanks = screen.submit(shown, shown.one("form#sign"), Map.of("signature", List.of(SIGNATURE)));
        if (!thanks.at("/confirm/thanks")) {
            throw new IllegalStateException(household.id() + ": not signed: " + thanks.gist());
        }
    }

    private Page submit(Browser staff, String session) {
        var panel = staff.get("/staff/sessions/" + session);
        var done = staff.submit(panel, panel.one("form[action$=/submit]"), Map.of());
        return staff.get(done.one("main a[href^=/my/submissions/]").attr("href"));
    }
}
