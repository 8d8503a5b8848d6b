package hitomado.identity.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A browser that follows nothing by itself, so that a test may change what it carries from one server to the other.
final class Wire {
    private final HttpClient client = HttpClient.newHttpClient();
    /// By server and name: a server on loopback would get the cookies of all the others.
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri));
    }

    HttpResponse<String> post(URI uri, Map<String, String> form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")))));
    }

    /// Sends the form of a page as it stands, with what is typed.
    HttpResponse<String> submit(HttpResponse<String> page, String selector, Map<String, String> typed)
            throws IOException, InterruptedException {
        var form = Jsoup.parse(page.body()).selectFirst(selector);
        if (form == null) {
            throw new IllegalStateException("no " + selector + " on " + page.uri() + ": " + page.body());
        }
        var all = new TreeMap<String, String>();
        for (Element hidden : form.select("input[type=hidden]")) {
            all.put(hidden.attr("name"), hidden.val());
        }
        all.putAll(typed);
        return post(page.uri().resolve(form.attr("action")), all);
    }

    /// Where a redirect leads.
    static URI next(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 3) {
            throw new IllegalStateException(
                    response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
    }

    static Map<String, String> parameters(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (a, b) -> b,
                        TreeMap::new));
    }

    /// The same address with one parameter of another value; null takes it away.
    static URI with(URI uri, String name, @Nullable String value) {
        var all = parameters(uri);
        all.remove(name);
        if (value != null) {
            all.put(name, value);
        }
        return URI.create(uri.toString().split("\\?")[0] + "?"
                + all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encode(one.getValue()))
                        .collect(Collectors.joining("&")));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var own = cookies.computeIfAbsent(request.build().uri().getAuthority(), server -> new TreeMap<>());
        if (!own.isEmpty()) {
            request.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var response = client.send(
                request.header("Accept-Language", "ja").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (var header : response.headers().allValues("Set-Cookie")) {
            var pair = header.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
                own.remove(pair[0]);
            } else {
                own.put(pair[0], pair[1]);
            }
        }
        return response;
    }
}
