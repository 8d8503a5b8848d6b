package hitomado.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;

/// The city hall as a process of its own, as an operator runs it; for what cannot be shown inside one JVM.
public final class RunningCity implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final int port;
    private final HttpClient web;

    private RunningCity(Process process, Path log, int port, CookieManager cookies) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.web = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /// Starts the process and does not wait for it.
    public static RunningCity launch(
            Path data, int port, CookieManager cookies, Map<String, String> environment, String... more) {
        try {
            var log = Files.createTempFile("city", ".log");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    "-cp",
                    classPath(),
                    "hitomado.Hitomado",
                    "--server.port=" + port,
                    "--hitomado.data=" + data));
            command.addAll(List.of(more));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("HITOMADO_"));
            builder.environment().putAll(environment);
            return new RunningCity(builder.start(), log, port, cookies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts the process and waits until it is ready.
    public static RunningCity start(Path data, CookieManager cookies, String... more) {
        var city = launch(data, freePort(), cookies, Map.of(), more);
        city.awaitReady();
        return city;
    }

    public void awaitReady() {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
            mustLive();
            return answers();
        });
    }

    /// Fails with what it printed where the process has ended.
    public void mustLive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(output());
        }
    }

    private boolean answers() {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /// Sends the first form of a page with these values beside its hidden ones.
    public HttpResponse<String> submit(String path, Map<String, String> values) {
        var form = Jsoup.parse(get(path).body()).selectFirst("form[method=post]:has([name=login])");
        var all = new java.util.TreeMap<String, String>();
        form.select("input[type=hidden]").forEach(input -> all.put(input.attr("name"), input.attr("value")));
        all.putAll(values);
        var body = all.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri(form.attr("action").isEmpty() ? path : form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return web.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /// SIGKILL to the JVM alone, as the out-of-memory killer does it.
    public void killNine() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// Waits for the end and gives the exit code.
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            throw new IllegalStateException("still running:\n" + output());
        }
        return process.exitValue();
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Files.deleteIfExists(log);
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without the tests: they bring an initializer that would give every process a database of the test JVM.
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
