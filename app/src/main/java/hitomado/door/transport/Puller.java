package hitomado.door.transport;

import hitomado.platform.sealing.VerifyingKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 取得者の確認 — whether a request is of the inner network, of now, and new.
final class Puller {
    /// How far the two clocks may differ; a number is remembered longer than that.
    static final Duration WINDOW = Duration.ofSeconds(60);

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{32}");

    private final VerifyingKey inner;
    private final NonceStore nonces;
    private final Clock clock;

    Puller(VerifyingKey inner, NonceStore nonces, Clock clock) {
        this.inner = inner;
        this.nonces = nonces;
        this.clock = clock;
    }

    /// The parts of a request as they came.
    record Claim(
            @Nullable String at,
            @Nullable String nonce,
            @Nullable String signature) {}

    boolean admits(String path, Claim claim, byte[] body) {
        if (claim.at() == null || claim.nonce() == null || claim.signature() == null) {
            return false;
        }
        return NUMBER.matcher(claim.nonce()).matches()
                && isNow(claim.at())
                && isSigned(new PullSignature(path, claim.at(), claim.nonce()), claim.signature(), body)
                && isNew(claim.nonce());
    }

    private boolean isNow(String at) {
        try {
            var told = Instant.ofEpochMilli(Long.parseLong(at));
            return Duration.between(told, clock.instant()).abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | ArithmeticException e) {
            return false;
        }
    }

    private boolean isSigned(PullSignature text, String signature, byte[] body) {
        try {
            return inner.verifies(text.request(body), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Asked last, so that nobody without the key fills the table.
    private boolean isNew(String nonce) {
        var now = clock.instant();
        nonces.forget(now.minus(WINDOW.multipliedBy(3)));
        return nonces.use(nonce, now);
    }
}
