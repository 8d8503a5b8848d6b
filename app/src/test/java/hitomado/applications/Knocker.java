package hitomado.applications;

import hitomado.platform.sealing.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/// Somebody at a door who signs, well or badly, as the protocol in `docs/operations/layers.md` says; not the program's
/// own client.
final class Knocker {
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Knocker(int port) {
        this.port = port;
    }

    /// A signed pull that may be changed and sent more than once.
    record Pull(String path, String time, String nonce, String signature, String body) {
        static Pull of(SigningKey key, String path, long at, String body) throws NoSuchAlgorithmException {
            var random = new byte[16];
            new SecureRandom().nextBytes(random);
            var nonce = HexFormat.of().formatHex(random);
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
            var text = String.join("\n", "hitomado door pull 1", path, Long.toString(at), nonce, hash);
            var signature = Base64.getEncoder().encodeToString(key.sign(text.getBytes(StandardCharsets.UTF_8)));
            return new Pull(path, Long.toString(at), nonce, signature, body);
        }

        Pull with(String otherPath, String otherBody) {
            return new Pull(otherPath, time, nonce, signature, otherBody);
        }
    }

    int send(Pull pull) throws IOException, InterruptedException {
        return send(
                pull.path(),
                pull.body(),
                Map.of("X-Door-Time", pull.time(), "X-Door-Nonce", pull.nonce(), "X-Door-Signature", pull.signature()));
    }

    int send(String path, String body, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    int get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
