package hitomado.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// The forms as one PDF, read back and compared with what the review showed, item by item.
final class PaperForms {
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
                if (!value.toString().isBlank() && !value.equals("（なし）")) {
                    items.add(new Item(row.locator("dt").textContent().strip(), value.toString()));
                }
            }
            forms.put(title.toString().strip(), items);
        }
        return forms;
    }

    /// All forms of the submission whose receipt is shown, by receipt number, without white space.
    static Map<String, String> printed(Page receipt) {
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

    /// Every item of the form stands on its paper; years are 和暦 there and yes and no are ticks.
    static List<String> missing(List<Item> items, String paper) {
        return items.stream()
                .filter(item -> !item.value().equals("はい") && !item.value().equals("いいえ"))
                .filter(item -> !paper.contains(squeezed(item.value().replaceAll("（\\d{4}年）", ""))))
                .map(item -> item.label() + ": " + item.value())
                .toList();
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
