package hitomado.bench.load;

import hitomado.bench.city.Fields;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// One visitor's cookies over the shared connections; redirects are followed as a browser does.
final class Web {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 6;

    private final HttpClient client;
    private final URI address;
    private final Map<String, String> cookies = new ConcurrentSkipListMap<>();

    Web(HttpClient client, URI address) {
        this.client = client;
        this.address = address;
    }

    /// What came back.
    ///
    /// @param path where the redirects ended
    /// @param firstNanos until the answer to the request itself, before any redirect was followed
    record Answer(int status, String path, String body, long firstNanos) {
        Document html() {
            return Jsoup.parse(body);
        }

        /// @throws IllegalStateException where the page lacks it
        Element one(String selector) {
            var found = html().selectFirst(selector);
            if (found == null) {
                throw new IllegalStateException(
                        "no " + selector + " on " + path + " (" + status + "): " + html().title());
            }
            return found;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(address.resolve(path)));
    }

    Answer post(Element form, Map<String, List<String>> typed) throws IOException, InterruptedException {
        var body = new Fields(form, typed)
                .all().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(address.resolve(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var response = send(request);
        var first = System.nanoTime() - begun;
        for (var i = 0; i < MOST_REDIRECTS && response.statusCode() / 100 == 3; i++) {
            var next = response.headers().firstValue("Location").orElseThrow();
            response = send(HttpRequest.newBuilder(response.uri().resolve(next)));
        }
        return new Answer(response.statusCode(), response.uri().getPath(), response.body(), first);
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
                request.timeout(PATIENCE).header("Accept-Language", "ja").build(),
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

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
