package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Answers every question page in the browser from what the person knows, and counts what was asked.
final class Interviewee {
    private final Page page;
    private final Map<String, String> knows;
    private final List<String> asked = new ArrayList<>();
    private final List<String> wordings = new ArrayList<>();
    private int inputs;

    private boolean denies;

    Interviewee(Page page, Map<String, String> knows) {
        this.page = page;
        this.knows = knows;
    }

    /// Answers whatever is not known with no, nought, or the first choice.
    Interviewee deniesTheRest() {
        denies = true;
        return this;
    }

    /// Names of all inputs that were asked, in order; nothing is asked twice.
    List<String> asked() {
        assertThat(new HashSet<>(asked)).as("asked twice").hasSameSizeAs(asked);
        return asked;
    }

    /// Single inputs that were filled, counted as `./hitomado bench effort` does: a date is three.
    int inputs() {
        return inputs;
    }

    /// The questions as they stood on the pages, for looking at their wording.
    List<String> wordings() {
        return wordings;
    }

    /// Answers page after page until there is no question left.
    void answerAll() {
        while (page.url().contains("/questions")) {
            answerPage();
        }
    }

    private void answerPage() {
        var names = names();
        assertThat(asked).as("asked again: " + names + " of " + page.url()).doesNotContainAnyElementsOf(names);
        assertThat(names).as("questions on a page").isNotEmpty().hasSizeLessThanOrEqualTo(5);
        wordings.addAll(page.locator("main form .field__label").allTextContents());
        names.forEach(this::answer);
        asked.addAll(names);
        follow(page, page.locator("main form button[type=submit]").first());
    }

    /// Fact keys of the questions on this page.
    private List<String> names() {
        return page.locator("main form [name*='@']").all().stream()
                .map(field -> field.getAttribute("name").replaceAll(":.*", ""))
                .distinct()
                .toList();
    }

    private void answer(String name) {
        var value = knows.getOrDefault(name, knows.getOrDefault(name.replaceAll("@.*", ""), ""));
        var first = page.locator("main form [name='" + name + "']").first();
        if (first.count() == 0) {
            date(name, value);
            return;
        }
        var type = String.valueOf(first.evaluate("e => e.type"));
        if (denies && value.isEmpty()) {
            value = denial(name, type);
        }
        switch (type) {
            case "radio" -> choose(name, value);
            case "select-one" -> {
                first.selectOption(value);
                inputs++;
            }
            default -> {
                first.fill(value);
                inputs += value.isEmpty() ? 0 : 1;
            }
        }
    }

    private String denial(String name, String type) {
        var options = page.locator("main form " + (type.equals("radio") ? "input" : "select") + "[name='" + name + "']"
                + (type.equals("radio") ? "" : " option:not([value=''])"));
        if (!type.equals("radio") && !type.equals("select-one")) {
            return "0";
        }
        var values = options.all().stream()
                .map(option -> String.valueOf(option.getAttribute("value")))
                .toList();
        return Stream.of("false", "none", "no")
                .filter(values::contains)
                .findFirst()
                .orElse(values.getFirst());
    }

    private void choose(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        Locator option = page.locator("main form input[name='" + name + "'][value='" + value + "']");
        assertThat(option.count()).as("choice " + value + " of " + name).isEqualTo(1);
        option.check();
        inputs++;
    }

    private void date(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        var parts = value.split("-");
        page.locator("main form [name='" + name + ":year']").fill(parts[0]);
        page.locator("main form [name='" + name + ":month']").fill(Integer.toString(Integer.parseInt(parts[1])));
        page.locator("main form [name='" + name + ":day']").fill(Integer.toString(Integer.parseInt(parts[2])));
        inputs += 3;
    }

    static void press(Page page, String button) {
        follow(
                page,
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    /// Begins a session, and is there when the office has answered what it knows.
    static void begin(Page page) {
        press(page, "始める");
        page.waitForURL(url -> !url.matches(".*/sessions/[0-9a-f-]{36}"));
    }

    /// Clicks what leads to another page and waits until that page is there, also where it has the same address.
    static void follow(Page page, Locator clicked) {
        page.evaluate("window.hitomadoLeft = true");
        clicked.click();
        page.waitForCondition(() -> isThere(page));
    }

    private static boolean isThere(Page page) {
        try {
            return Boolean.TRUE.equals(page.evaluate("!window.hitomadoLeft && document.readyState === 'complete'"));
        } catch (PlaywrightException leaving) {
            return false;
        }
    }
}
