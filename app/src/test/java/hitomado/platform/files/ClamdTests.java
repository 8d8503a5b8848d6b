package hitomado.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import hitomado.platform.files.Scanner.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a real clamd, started here with one signature of our own; left out where clamd is not installed.
class ClamdTests {
    private static final byte[] EICAR = PretendScanner.EICAR.getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path place;

    private static @Nullable Process clamd;
    private static ClamAv scanner = new ClamAv("127.0.0.1", 1);

    @BeforeAll
    static void start() throws IOException {
        var program = program();
        assumeThat(program)
                .as("clamd is not installed: apt-get install clamav-daemon (./hitomado test does it where it may)")
                .isPresent();
        var port = freePort();
        Files.writeString(
                place.resolve("hitomado.ndb"),
                "Hitomado.Eicar:0:*:" + HexFormat.of().formatHex(EICAR) + "\n");
        Files.writeString(place.resolve("clamd.conf"), """
                DatabaseDirectory %s
                TemporaryDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                Foreground yes
                StreamMaxLength 10M
                """.formatted(place, place, port));
        clamd = new ProcessBuilder(program.orElseThrow().toString(), "--config-file=" + place.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("clamd.out").toFile())
                .start();
        scanner = new ClamAv("127.0.0.1", port);
        await().atMost(Duration.ofSeconds(60)).until(() -> scanner.alive() || !clamd.isAlive());
        assertThat(scanner.alive())
                .as(Files.readString(place.resolve("clamd.out")))
                .isTrue();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            if (!clamd.waitFor(10, TimeUnit.SECONDS)) {
                clamd.destroyForcibly();
            }
        }
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }

    private static byte[] pdf(byte[] inside) {
        var file = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 9 + inside.length);
        System.arraycopy(inside, 0, file, 9, inside.length);
        return file;
    }

    @Test
    void realScannerFindsTheTestStringInsideAPdfAndLetsOthersThrough() {
        assertThat(scanner.scan(EICAR)).isEqualTo(new Verdict.Infected("Hitomado.Eicar.UNOFFICIAL"));
        assertThat(scanner.scan(pdf(EICAR))).isEqualTo(new Verdict.Infected("Hitomado.Eicar.UNOFFICIAL"));
        assertThat(scanner.scan(pdf(new byte[StoredFiles.LIMIT - 9]))).isEqualTo(new Verdict.Clean());
    }

    @Test
    void realScannerGivesNoVerdictOnWhatIsTooLargeForIt() {
        assertThat(scanner.scan(new byte[11 << 20])).isInstanceOf(Verdict.NoAnswer.class);
    }
}
