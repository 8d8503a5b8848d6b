package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// The forms as one PDF, read back and compared with what the review showed, item by item.
final class PaperForms {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");

    private PaperForms() {}

    /// One item as a form of the review shows it.
    record Item(String label, String value) {}

    /// The items of every form on a review page, by the form's heading; what is empty is not an item.
    static Map<String, List<Item>> reviewed(Page review) {
        var forms = new LinkedHashMap<String, List<Item>>();
        for (var form : review.locator("main section:has(details)").all()) {
            var title = form.locator("h2").first().evaluate("h => h.firstChild.textContent");
            var items = new ArrayList<Item>();
            for (var row : form.locator(".summary-list > div").all()) {
                var value = row.locator("dd").first().evaluate("d => d.firstChild.textContent");
                if (!value.toString().isBlank() && !value.toString().strip().equals("なし")) {
                    items.add(new Item(
                            row.locator("dt").textContent().strip(),
                            value.toString().strip()));
                }
            }
            forms.put(title.toString().strip(), items);
        }
        return forms;
    }

    /// All forms of the submission whose receipt is shown, by receipt number, without white space.
    private static Map<String, String> printed(Page receipt) {
        var address = receipt.url();
        var numbers = receipt.locator(".receipt-number [aria-hidden]").all().stream()
                .map(number -> String.join(
                        "-", number.locator(".receipt-number__group").allTextContents()))
                .toList();
        receipt.navigate(address + "/forms");
        receipt.waitForSelector("main a[href$='forms.pdf']");
        var text = squeezed(text(receipt.request().get(address + "/forms.pdf").body()));
        receipt.navigate(address);
        var printed = new LinkedHashMap<String, String>();
        for (var number : numbers) {
            var from = text.indexOf(number);
            if (from >= 0) {
                var to = numbers.stream()
                        .mapToInt(other -> text.indexOf(other, from + number.length()))
                        .filter(place -> place > from)
                        .min()
                        .orElse(text.length());
                printed.put(number, text.substring(from, to));
            }
        }
        return printed;
    }

    /// Compares every paper of a receipt with the form that was reviewed; yes, no and choices are ticks on paper.
    ///
    /// @param ticks labels of items whose choice is ticked among words of the paper's own
    static void compare(Page receipt, Map<String, List<Item>> reviewed, List<String> ticks) {
        var printed = printed(receipt);
        var compared = 0;
        for (var line : receipt.locator("li[id^='a-']").all()) {
            var title = line.locator("h3 a").textContent().strip();
            var number = String.join("-", line.locator(".receipt-number__group").allTextContents());
            var items = reviewed.getOrDefault(title, List.of()).stream()
                    .filter(item -> !ticks.contains(item.label()))
                    .toList();
            if (!items.isEmpty()) {
                assertThat(printed).as("paper of " + title).containsKey(number);
                assertThat(missing(items, printed.getOrDefault(number, "")))
                        .as("items missing on the paper of " + title)
                        .isEmpty();
                compared++;
            }
        }
        assertThat(compared).as("papers compared").isEqualTo(printed.size()).isPositive();
    }

    /// Every item of the form stands on its paper; years are 和暦 there and yes and no are ticks.
    private static List<String> missing(List<Item> items, String paper) {
        return items.stream()
                .filter(item -> !item.value().equals("はい") && !item.value().equals("いいえ"))
                .filter(item -> !paper.contains(onPaper(item.value())))
                .map(item -> item.label() + ": " + item.value())
                .toList();
    }

    /// Years in 和暦 alone, hours as 午前 and 午後.
    private static String onPaper(String value) {
        var time = TIME.matcher(value);
        if (time.matches()) {
            var hour = Integer.parseInt(time.group(1));
            return (hour < 12 ? "午前" : "午後") + hour % 12 + "時" + Integer.parseInt(time.group(2)) + "分";
        }
        return squeezed(value.replaceAll("（\\d{4}年）", ""));
    }

    static String squeezed(String text) {
        return text.replaceAll("[\\s　]", "");
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isPositive();
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
