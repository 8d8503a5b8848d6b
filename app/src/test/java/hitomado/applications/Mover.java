package hitomado.applications;

import hitomado.testing.Visitor;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/// Somebody who moves out online, page by page over HTTP, and keeps the review page open until it is sent.
final class Mover {
    private static final Map<String, String> TRUTH = Map.of(
            "event.phone", "09012345678",
            "event.destinationPrefecture", "東京都",
            "event.destinationCity", "架空区",
            "event.destinationTown", "青葉台一丁目",
            "event.destinationBlock", "4番12号",
            "event.destinationBuilding", "𠮷田ハイツ葛󠄀203");

    private final Visitor visitor;
    private final Element review;

    private Mover(Visitor visitor, Element review) {
        this.visitor = visitor;
        this.review = review;
    }

    /// Signs in, begins, chooses nobody else, answers everything and stops before the last button.
    static Mover answered(Visitor visitor, String card) throws IOException, InterruptedException {
        var signIn = visitor.get("/my/start/move-out");
        var start = visitor.post(signIn.form("form[action=/sign-in/card]"), Map.of("other", card, "pin", "1234"));
        var entered = visitor.post(start.form("main form[action^=/my/start/]"), Map.of());
        while (entered.path().matches("/sessions/[^/]+")) {
            entered = visitor.get(entered.path());
        }
        if (entered.path().endsWith("/people")) {
            entered = visitor.post(entered.form("form#choose"), Map.of());
        }
        var page = visitor.get(entered.path().replaceAll("/plan$", "") + "/questions");
        while (!page.path().endsWith("/review")) {
            var form = page.form("main form:has([name*=@])");
            page = visitor.post(form, answers(form));
        }
        if (page.html().select("form#submit").isEmpty()) {
            throw new IllegalStateException(
                    card + ": " + page.html().select("main .notice").text());
        }
        return new Mover(visitor, page.form("form#submit"));
    }

    /// What the form of the open page carries to tell this sending from any other.
    String key() {
        return review.select("[name=key]").val();
    }

    /// What the review page shows.
    String text() {
        return review.ownerDocument() == null
                ? ""
                : review.ownerDocument().select("main").text();
    }

    /// Presses the last button of the page that was open all the time.
    Visitor.Answer submit() throws IOException, InterruptedException {
        return visitor.post(review, Map.of("pin", "ABC123"));
    }

    void goesTo(int port) {
        visitor.goesTo(port);
    }

    /// The numbers that a receipt page shows.
    static List<String> receipts(Visitor.Answer page) {
        return page.html().select(".receipt-number").stream()
                .map(number ->
                        String.join("", number.select(".receipt-number__group").eachText()))
                .toList();
    }

    private static Map<String, String> answers(Element form) {
        var typed = new LinkedHashMap<String, String>();
        var names = new TreeSet<String>();
        form.select("[name*=@]").forEach(field -> names.add(field.attr("name").replaceAll(":.*", "")));
        names.forEach(name -> answer(form, name, typed));
        return typed;
    }

    private static void answer(Element form, String name, Map<String, String> typed) {
        var fields = form.select("[name=" + name + "]");
        var truth = TRUTH.get(name.replaceAll("@.*", ""));
        if (fields.isEmpty()) {
            var day = LocalDate.now().plusDays(9);
            typed.put(name + ":year", Integer.toString(day.getYear()));
            typed.put(name + ":month", Integer.toString(day.getMonthValue()));
            typed.put(name + ":day", Integer.toString(day.getDayOfMonth()));
        } else if (truth != null) {
            typed.put(name, truth);
        } else if (fields.getFirst().attr("type").equals("radio")) {
            typed.put(name, fields.getLast().val());
        } else if (fields.getFirst().normalName().equals("select")) {
            typed.put(name, fields.getFirst().select("option").getLast().val());
        } else {
            typed.put(name, fields.getFirst().attr("inputmode").equals("numeric") ? "0" : "ひとまど");
        }
    }
}
