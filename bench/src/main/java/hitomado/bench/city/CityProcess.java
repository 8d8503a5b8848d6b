package hitomado.bench.city;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// 別プロセスの市役所 — started like `./hitomado up`, so that its memory and its pauses are its own.
public final class CityProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Process process;
    private final int port;
    private final int databasePort;
    private final @Nullable Path temporary;

    private CityProcess(Process process, int port, int databasePort, @Nullable Path temporary) {
        this.process = process;
        this.port = port;
        this.databasePort = databasePort;
        this.temporary = temporary;
    }

    /// Starts and waits until it answers; an empty city is filled first.
    ///
    /// @param kept data directory; null for a temporary one that is removed at the end
    public static CityProcess start(int residents, @Nullable Path kept) throws IOException, InterruptedException {
        var data = kept == null ? Files.createTempDirectory("hitomado-bench") : kept;
        var temporary = kept == null ? data : null;
        var port = freePort();
        var databasePort = freePort();
        var process = new ProcessBuilder(command(port, databasePort, data, residents))
                .redirectOutput(ProcessBuilder.Redirect.to(log().toFile()))
                .redirectErrorStream(true)
                .start();
        var started = new CityProcess(process, port, databasePort, temporary);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        started.await();
        return started;
    }

    /// With the options of this JVM, which are those that the launcher gives to `up`, too.
    private static List<String> command(int port, int databasePort, Path data, int residents) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "hitomado.Hitomado"));
        command.add("--server.port=" + port);
        command.add("--hitomado.mode=demo");
        command.add("--hitomado.database.url=");
        command.add("--hitomado.database.port=" + databasePort);
        command.add("--hitomado.data=" + data);
        command.add("--hitomado.demo.residents=" + residents);
        command.add("--logging.level.hitomado=warn");
        return command;
    }

    private static Path log() {
        return Path.of(System.getProperty("java.io.tmpdir"), "hitomado-bench-load.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            "the city hall ended with " + process.exitValue() + ", see " + log());
                }
                if (ready(client)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(300);
            }
        }
        throw new IllegalStateException("the city hall does not answer, see " + log());
    }

    /// Readiness waits for the runner that fills the city; the port alone is open before.
    private boolean ready(HttpClient client) throws InterruptedException {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public String databaseUrl() {
        return "jdbc:postgresql://localhost:" + databasePort + "/postgres";
    }

    /// 常駐メモリ of the JVM in MB, without PostgreSQL and Chromium.
    public long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /// Processor seconds of the JVM since its start, those of its compilers and collectors included.
    public double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /// SIGKILL, as the out-of-memory killer does it.
    public void killNine() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        if (temporary != null) {
            try (var files = Files.walk(temporary)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
