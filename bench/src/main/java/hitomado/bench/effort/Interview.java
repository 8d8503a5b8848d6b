package hitomado.bench.effort;

import hitomado.bench.city.Browser;
import hitomado.bench.city.Page;
import hitomado.rules.FactKey;
import hitomado.rules.SubjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// 聞き取りの実演 — from the beginning of a session to its review: who takes part, then page after page of questions.
final class Interview {
    private static final String MISSING = "main .notice a[href*=/answers?key=]";
    private static final String PEOPLE = "#people [data-person]";
    private static final long BREATH = 50_000_000L;

    private final Household household;
    private final Held held;
    private final Counts counts;
    private final Names names = new Names();
    private final Browser browser;

    Interview(Household household, Held held, Counts counts, Browser browser) {
        this.household = household;
        this.held = held;
        this.counts = counts;
        this.browser = browser;
    }

    Names names() {
        return names;
    }

    /// @param entered where the session led after it was begun
    Page toReview(Page entered) {
        var page = wait(entered);
        if (page.at("/people")) {
            page = people(page);
        }
        if (!page.at("/plan")) {
            throw new IllegalStateException(
                    household.id() + ": the plan was expected, not " + page.path() + ": " + page.gist());
        }
        page = next(page);
        while (!complete(page)) {
            var before = counts.questions();
            if (page.at("/review")) {
                page = browser.get(page.one(MISSING).attr("href"));
            }
            var answers = new QuestionPage(household, names, held, counts).answers(page);
            page = browser.submit(page, QuestionPage.form(page), answers);
            refusals(page);
            if (counts.questions() == before) {
                throw new IllegalStateException(household.id() + " gets no further: " + counts.problems());
            }
        }
        if (!page.at("/review")) {
            throw new IllegalStateException(household.id() + ": no review but " + page.path() + ": " + page.gist());
        }
        return page;
    }

    /// The review is reached and names nothing that is still missing; what it names is one link away.
    private static boolean complete(Page page) {
        return !page.at("/questions") && !page.at("/answers") && !(page.at("/review") && page.has(MISSING));
    }

    /// From the plan to the questions; first to what the household wishes for though nothing obliges it.
    private Page next(Page plan) {
        var wish = plan.all("main a[href*=/answers?key=]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> wished(names.inFile(FactKey.parse(href.replaceAll(".*key=", "")))))
                .findFirst();
        return browser.get(wish.orElse(plan.one("main a[href$=/questions]").attr("href")));
    }

    private boolean wished(FactKey key) {
        var value = household.all().getOrDefault(key, "");
        return !value.isEmpty() && !value.equals("0") && !value.equals("false");
    }

    private void refusals(Page page) {
        if (page.at("/questions")) {
            page.all("main .error-summary li").forEach(problem -> counts.problem("refused: " + problem.text()));
        }
    }

    /// The office answers through a queue; a person would press 更新.
    private Page wait(Page entered) {
        var page = entered;
        for (var i = 0;
                i < 200 && page.path().matches("/sessions/[^/]+") && page.has("main a[href=" + page.path() + "]");
                i++) {
            LockSupport.parkNanos(BREATH);
            page = browser.get(page.path());
        }
        return page;
    }

    private Page people(Page first) {
        learn(first);
        var page = first;
        for (var person : household.people()) {
            if (!names.has(person) && !household.isKnown(person)) {
                var free = free(page);
                if (free.isEmpty()) {
                    page = browser.submit(page, page.one("form[action$=/people/add]"), Map.of());
                    counts.input(0);
                    free = free(page);
                }
                names.put(person, free.getFirst());
            }
        }
        return browser.submit(page, page.one("form#choose"), choice(page));
    }

    /// Ticks who moves; every box that is changed is one input.
    private Map<String, List<String>> choice(Page page) {
        var boxes = page.all("#choose input[name=person]");
        if (boxes.isEmpty()) {
            return Map.of();
        }
        var ticked = new ArrayList<String>();
        for (var box : boxes) {
            var wanted = household.people().stream()
                    .filter(household.moves()::contains)
                    .anyMatch(person ->
                            names.has(person) && names.subject(person).value().equals(box.val()));
            if (wanted) {
                ticked.add(box.val());
            }
            if (wanted != box.hasAttr("checked")) {
                counts.input(0);
            }
        }
        return Map.of("person", ticked);
    }

    /// People of the page who are nobody of the file yet: a child who is expected at a birth, or somebody just added.
    private List<SubjectId> free(Page page) {
        return page.all(PEOPLE).stream()
                .map(row -> new SubjectId(row.attr("data-person")))
                .filter(subject -> !names.all().containsValue(subject))
                .toList();
    }

    /// Known people by the name the page shows.
    private void learn(Page page) {
        for (var row : page.all(PEOPLE)) {
            var shown = row.select("strong").text();
            household.people().stream()
                    .filter(person -> !names.has(person) && household.isKnown(person))
                    .filter(person -> household
                            .find("person.fullName", person)
                            .filter(name -> same(name, shown))
                            .isPresent())
                    .findFirst()
                    .ifPresent(person -> names.put(person, new SubjectId(row.attr("data-person"))));
        }
    }

    private static boolean same(String name, String shown) {
        return name.replaceAll("[\\s　]", "").equals(shown.replaceAll("[\\s　]", ""));
    }
}
