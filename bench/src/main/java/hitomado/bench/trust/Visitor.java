package hitomado.bench.trust;

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
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// 来訪者 — one signed-in somebody who asks for addresses and follows nothing, so that every answer is seen as it is.
final class Visitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// What some forms must have, so that an answer is about the right and not about the form.
    private static final Map<String, String> FIELDS =
            Map.of("key", "00000000-0000-7000-8000-000000000000", "person", "p1", "to", "1");

    private final URI address;
    private final String name;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private String token = "";

    Visitor(URI address, String name) {
        this.address = address;
        this.name = name;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    String name() {
        return name;
    }

    /// @param location where a redirect leads; empty where there is none
    record Answer(int status, String location, String body) {
        /// Whether the entrance stayed shut: refused, not there, or sent to sign in.
        boolean shut() {
            return status == 401
                    || status == 403
                    || status == 404
                    || (status / 100 == 3 && (location.contains("/sign-in")));
        }
    }

    Visitor signIn(String page, Map<String, String> fields) {
        var form = get(page);
        token = Jsoup.parse(form.body()).select("input[name=_csrf]").attr("value");
        var answer = post(page, fields);
        if (answer.status() / 100 != 3) {
            throw new IllegalStateException(name + " could not sign in: " + answer.status());
        }
        return this;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, String> fields) {
        var body = new java.util.LinkedHashMap<>(fields);
        body.put("_csrf", token());
        var encoded = body.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded)));
    }

    Answer ask(Entrance entrance, String path) {
        if (entrance.reads()) {
            return get(path);
        }
        return entrance.pattern().endsWith("/documents") || entrance.pattern().endsWith("/import")
                ? upload(path)
                : post(path, FIELDS);
    }

    private Answer upload(String path) {
        var boundary = "hitomado-bench";
        var body = """
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="a.txt"\r
                Content-Type: text/plain\r
                \r
                a\r
                --%1$s--\r
                """.formatted(boundary, token());
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String token() {
        if (token.isEmpty()) {
            token = Jsoup.parse(get("/staff/sign-in").body())
                    .select("input[name=_csrf]")
                    .attr("value");
        }
        return token;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).header("Accept-Language", "ja");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
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

    @Override
    public void close() {
        client.close();
    }
}
