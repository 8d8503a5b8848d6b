package hitomado.platform.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/// ClamAV — clamd over TCP (`hitomado.clamav.host`, `.port`), command `INSTREAM`: only `stream: OK` lets a file
/// through.
@Component
@ConditionalOnExpression("!'${hitomado.clamav.host:}'.isEmpty()")
class ClamAv implements Scanner {
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final String host;
    private final int port;
    private final Duration patience;

    @Autowired
    ClamAv(@Value("${hitomado.clamav.host}") String host, @Value("${hitomado.clamav.port:3310}") int port) {
        this(host, port, Duration.ofSeconds(60));
    }

    /// @param patience for each silence of the scanner
    ClamAv(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public Verdict scan(byte[] content) {
        try {
            return verdict(ask(content));
        } catch (IOException e) {
            return new Verdict.NoAnswer(
                    "the virus scanner does not answer: " + e.getClass().getSimpleName());
        }
    }

    private String ask(byte[] content) throws IOException {
        try (var socket = connected()) {
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var at = 0; at < content.length; at += CHUNK) {
                var length = Math.min(CHUNK, content.length - at);
                out.writeInt(length);
                out.write(content, at, length);
            }
            out.writeInt(0);
            out.flush();
            return answer(socket);
        }
    }

    private Socket connected() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(CONNECT.toMillis()));
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /// Up to the ending zero; an answer that is cut before it is none.
    private static String answer(Socket socket) throws IOException {
        var bytes = new byte[LONGEST_ANSWER];
        var in = socket.getInputStream();
        for (var n = 0; n < bytes.length; n++) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("cut after " + n + " bytes");
            }
            if (next == 0) {
                return new String(bytes, 0, n, StandardCharsets.UTF_8);
            }
            bytes[n] = (byte) next;
        }
        throw new IOException("endless answer");
    }

    static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Verdict.Infected(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        return new Verdict.NoAnswer("the virus scanner gave no verdict"
                + (answer.contains("size limit exceeded") ? ": StreamMaxLength is too small" : ""));
    }

    /// Whether clamd is there.
    boolean alive() {
        try (var socket = connected()) {
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return answer(socket).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }
}
