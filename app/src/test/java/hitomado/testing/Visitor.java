package hitomado.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// One person's browser over real HTTP: cookies, redirects, forms as the page gives them; many share one client.
public final class Visitor {
    private static final int MOST_REDIRECTS = 6;

    private final HttpClient client;
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();
    private volatile int port;

    public Visitor(HttpClient client, int port) {
        this.client = client;
        this.port = port;
    }

    /// What came back in the end.
    public record Answer(int status, String path, String body) {
        public Document html() {
            return Jsoup.parse(body);
        }

        /// The one form that is looked for, or a failure that names the page.
        public Element form(String selector) {
            var found = html().selectFirst(selector);
            if (found == null) {
                throw new IllegalStateException(
                        "no " + selector + " on " + path + " (" + status + "): " + html().title());
            }
            return found;
        }
    }

    /// The city hall was started anew elsewhere; cookies stay.
    public void goesTo(int other) {
        port = other;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(uri(path)));
    }

    /// Sends a form as it stands, with what is typed in the place of its fields.
    public Answer post(Element form, Map<String, String> typed) throws IOException, InterruptedException {
        var fields = new TreeMap<String, String>();
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            var standing = !field.attr("type").matches("radio|checkbox") || field.hasAttr("checked");
            if (standing) {
                fields.put(field.attr("name"), field.val());
            }
        }
        fields.putAll(typed);
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(uri(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = send(request);
        for (var i = 0; i < MOST_REDIRECTS && response.statusCode() / 100 == 3; i++) {
            var next = response.headers().firstValue("Location").orElseThrow();
            response = send(HttpRequest.newBuilder(response.uri().resolve(next)));
        }
        return new Answer(response.statusCode(), response.uri().getPath(), response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var response = client.send(
                request.timeout(Duration.ofSeconds(60))
                        .header("Accept-Language", "ja")
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        return response;
    }

    private void keep(String header) {
        var pair = header.substring(0, (header + ";").indexOf(';')).split("=", 2);
        if (pair.length == 2 && !pair[1].isEmpty() && !header.contains("Max-Age=0")) {
            cookies.put(pair[0], pair[1]);
        } else {
            cookies.remove(pair[0]);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
