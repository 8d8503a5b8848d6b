package hitomado.door.transport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// 中継 — LGWAN passes a verified pull on outward and its answer back, untouched: both signatures are those of the ends,
/// and what lies between is sealed past it.
final class DoorRelay implements DoorListener.Answering {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final HttpClient web =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI outer;

    DoorRelay(URI outer) {
        this.outer = outer;
    }

    @Override
    public DoorListener.Answer answer(DoorListener.Asked asked) throws IOException {
        var claim = asked.claim();
        var request = HttpRequest.newBuilder(outer.resolve(asked.path()))
                .timeout(LONGEST)
                .header(PullSignature.TIME, String.valueOf(claim.at()))
                .header(PullSignature.NONCE, String.valueOf(claim.nonce()))
                .header(PullSignature.SIGNATURE, String.valueOf(claim.signature()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(asked.body()))
                .build();
        try {
            var answer = web.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new DoorListener.Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue(PullSignature.SIGNATURE).orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
