package hitomado.platform.ids;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret permutation of the numbers below 10^8, another one each year: consecutive receipts must not be guessable.
///
/// A balanced Feistel network over two halves of four decimal digits with HMAC-SHA-256 as round function (the scheme of
/// NIST SP 800-38G FF1, with HMAC instead of AES-CBC-MAC). Every Feistel network is a permutation, so nothing collides.
final class Scramble {
    private static final int HALF = 10_000;
    private static final int ROUNDS = 10;
    private static final int SECRET_BYTES = 16;

    private final SecretKeySpec key;

    Scramble(byte[] secret) {
        if (secret.length < SECRET_BYTES) {
            throw new IllegalArgumentException("the secret of receipt numbers needs at least 16 bytes");
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    int apply(int number, int year) {
        var mac = mac();
        var left = number / HALF;
        var right = number % HALF;
        for (var round = 0; round < ROUNDS; round++) {
            var next = (left + step(mac, year, round, right)) % HALF;
            left = right;
            right = next;
        }
        return left * HALF + right;
    }

    private static int step(Mac mac, int year, int round, int half) {
        var block = ByteBuffer.allocate(12).putInt(year).putInt(round).putInt(half);
        return (int) Long.remainderUnsigned(
                ByteBuffer.wrap(mac.doFinal(block.array())).getLong(), HALF);
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
