package hitomado.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.platform.files.Scanner.Verdict;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// The protocol against a server that misbehaves in every way a network can.
class ClamAvTests {
    private static final byte[] FILE = new byte[200_000];

    /// What one connection does.
    private interface Play {
        void with(Socket socket) throws IOException;
    }

    private static Verdict against(Play play) throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var played = CompletableFuture.runAsync(() -> {
                try (var socket = server.accept()) {
                    play.with(socket);
                } catch (IOException e) {
                    // the client went away first
                }
            });
            var verdict = new ClamAv("127.0.0.1", server.getLocalPort(), Duration.ofMillis(300)).scan(FILE);
            server.close();
            played.join();
            return verdict;
        }
    }

    private static int read(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        var total = 0;
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            total += in.readNBytes(length).length;
        }
        return total;
    }

    private static Play answers(String answer) {
        return socket -> {
            assertThat(read(socket)).isEqualTo(FILE.length);
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        };
    }

    @Test
    void wholeFileIsSentAndOnlyAnExactOkLetsItThrough() throws IOException {
        assertThat(against(answers("stream: OK\0"))).isEqualTo(new Verdict.Clean());
        assertThat(against(answers("stream: Eicar-Test FOUND\0"))).isEqualTo(new Verdict.Infected("Eicar-Test"));
        assertThat(against(answers("stream: OKAY\0"))).isInstanceOf(Verdict.NoAnswer.class);
        assertThat(against(answers("OK\0"))).isInstanceOf(Verdict.NoAnswer.class);
        assertThat(against(answers("\0"))).isInstanceOf(Verdict.NoAnswer.class);
    }

    @Test
    void errorsOfTheScannerAreNoVerdict() throws IOException {
        assertThat(against(answers("INSTREAM size limit exceeded. ERROR\0")))
                .isEqualTo(new Verdict.NoAnswer("the virus scanner gave no verdict: StreamMaxLength is too small"));
        assertThat(against(answers("UNKNOWN COMMAND\0"))).isInstanceOf(Verdict.NoAnswer.class);
    }

    @Test
    void cutAnswersAreNoVerdictEvenIfTheyBeginWell() throws IOException {
        assertThat(against(answers("stream: OK"))).isInstanceOf(Verdict.NoAnswer.class);
        assertThat(against(answers("stream: E"))).isInstanceOf(Verdict.NoAnswer.class);
        assertThat(against(Socket::close)).isInstanceOf(Verdict.NoAnswer.class);
        assertThat(against(socket ->
                        assertThat(socket.getInputStream().readNBytes(100)).hasSize(100)))
                .isInstanceOf(Verdict.NoAnswer.class);
        assertThat(against(answers("x".repeat(10_000)))).isInstanceOf(Verdict.NoAnswer.class);
    }

    @Test
    void silentScannerIsNotWaitedForForEver() throws IOException {
        var heard = new CompletableFuture<Integer>();
        assertThat(against(socket -> {
                    read(socket);
                    heard.complete(socket.getInputStream().read());
                }))
                .isEqualTo(new Verdict.NoAnswer("the virus scanner does not answer: SocketTimeoutException"));
        assertThat(heard).isCompletedWithValue(-1);
    }

    @Test
    void closedPortIsNoVerdict() throws IOException {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        var gone = new ClamAv("127.0.0.1", port);
        assertThat(gone.scan(FILE)).isInstanceOf(Verdict.NoAnswer.class);
        assertThat(gone.alive()).isFalse();
    }
}
