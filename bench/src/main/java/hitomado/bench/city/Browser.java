package hitomado.bench.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// 画面を読む人 — one person's browser: cookies, redirects, forms as the page gives them; counts the pages shown.
public final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;
    private int pages;

    public Browser(URI address) {
        this.address = address;
    }

    public int pages() {
        return pages;
    }

    public Page get(String path) {
        return page(send(HttpRequest.newBuilder(address.resolve(path))));
    }

    public byte[] bytes(String path) {
        var response = send(HttpRequest.newBuilder(address.resolve(path)));
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    /// Sends a form of the page as it stands, with what the person typed or chose.
    ///
    /// @param typed by name; an empty list leaves all boxes of the name unticked
    public Page submit(Page page, Element form, Map<String, List<String>> typed) {
        var fields = new Fields(form, typed).all();
        var body = fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var target = page.address().resolve(form.attr("action"));
        if (!form.attr("method").equalsIgnoreCase("post")) {
            return page(send(HttpRequest.newBuilder(URI.create(target + "?" + body))));
        }
        return page(send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private Page page(HttpResponse<byte[]> response) {
        pages++;
        var text = new String(response.body(), StandardCharsets.UTF_8);
        return new Page(
                response.uri(),
                response.statusCode(),
                Jsoup.parse(text, response.uri().toString()));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(PATIENCE).header("Accept-Language", "ja").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
