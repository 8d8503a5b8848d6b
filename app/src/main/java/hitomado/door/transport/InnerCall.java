package hitomado.door.transport;

import hitomado.platform.sealing.SigningKey;
import hitomado.platform.sealing.VerifyingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/// 内側からの取得 — asks a door of the outer process; the only way in which the two reach each other.
public final class InnerCall {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final HttpClient web =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final SecureRandom random = new SecureRandom();
    private final URI next;
    private final SigningKey own;
    private final VerifyingKey outer;
    private final Tools tools;

    InnerCall(URI next, SigningKey own, VerifyingKey outer, Tools tools) {
        this.next = next;
        this.own = own;
        this.outer = outer;
        this.tools = tools;
    }

    /// @param idle a command beside the running process, which alone goes to the doors
    record Tools(JsonMapper json, Clock clock, boolean idle) {}

    /// Whether rounds go to the doors from this process.
    public boolean isIdle() {
        return tools.idle();
    }

    /// @throws UncheckedIOException where the outer process is not reached, refuses, or is not the one it should be
    public <T> T ask(String door, String action, Object what, Class<T> type) {
        var body = tools.json().writeValueAsBytes(what);
        var nonce = new byte[16];
        random.nextBytes(nonce);
        var text = new PullSignature(
                "/door/" + door + "/" + action,
                Long.toString(tools.clock().millis()),
                HexFormat.of().formatHex(nonce));
        try {
            var answer = web.send(request(text, body), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200 || !isOfOuter(text, answer)) {
                throw new IOException("door " + text.path() + " answered " + answer.statusCode());
            }
            return tools.json().readValue(answer.body(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private HttpRequest request(PullSignature text, byte[] body) {
        return HttpRequest.newBuilder(next.resolve(text.path()))
                .timeout(LONGEST)
                .header(PullSignature.TIME, text.at())
                .header(PullSignature.NONCE, text.nonce())
                .header(PullSignature.SIGNATURE, Base64.getEncoder().encodeToString(own.sign(text.request(body))))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private boolean isOfOuter(PullSignature text, HttpResponse<byte[]> answer) {
        try {
            var signature = Base64.getDecoder()
                    .decode(answer.headers().firstValue(PullSignature.SIGNATURE).orElse(""));
            return outer.verifies(text.answer(answer.statusCode(), answer.body()), signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
