package hitomado.identity.signature;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// 失効確認（HTTP） — OCSP by POST (RFC 6960 appendix A) and the list by GET, at the addresses that are configured.
public final class HttpRevocation implements RevocationDoor {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI ocsp;
    private final URI crl;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public HttpRevocation(URI ocsp, URI crl) {
        this.ocsp = ocsp;
        this.crl = crl;
    }

    @Override
    public byte[] ocsp(byte[] request) throws IOException {
        return send(HttpRequest.newBuilder(ocsp)
                .header("Content-Type", "application/ocsp-request")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request)));
    }

    @Override
    public byte[] crl() throws IOException {
        return send(HttpRequest.newBuilder(crl).GET());
    }

    private byte[] send(HttpRequest.Builder request) throws IOException {
        try {
            var response = client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
