package hitomado.bench.city;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// 一つの画面 — where the browser stands and what it shows.
public record Page(URI address, int status, Document html) {
    public String path() {
        return address.getPath();
    }

    public boolean at(String end) {
        return path().endsWith(end);
    }

    /// The first element, or a failure that says what the page shows instead.
    public Element one(String selector) {
        var found = html.selectFirst(selector);
        if (found == null) {
            throw new IllegalStateException("no " + selector + " on " + path() + " (" + status + "): " + gist());
        }
        return found;
    }

    public List<Element> all(String selector) {
        return html.select(selector);
    }

    public boolean has(String selector) {
        return html.selectFirst(selector) != null;
    }

    /// Title and the beginning of the main part, for messages.
    public String gist() {
        var main = html.selectFirst("main");
        var text = main == null ? html.text() : main.text();
        return html.title() + " — " + text.substring(0, Math.min(300, text.length()));
    }
}
