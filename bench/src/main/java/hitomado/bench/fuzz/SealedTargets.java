package hitomado.bench.fuzz;

import hitomado.counter.SignaturePicture;
import hitomado.identity.CardClaims;
import hitomado.identity.signature.RevocationDoor;
import hitomado.identity.signature.SignatureCheck;
import hitomado.identity.signature.SignatureVerdict;
import hitomado.identity.signature.Trust;
import hitomado.platform.sealing.Opened;
import hitomado.platform.sealing.Sealing;
import hitomado.platform.sealing.SealingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// 封と署名 — bytes that come through the doors, with a filing, or from a drawing pad.
final class SealedTargets {
    private static final SealingKey KEY = SealingKey.generate(new SecureRandom());
    private static final byte[] MESSAGE = Sealing.seal("髙﨑".getBytes(StandardCharsets.UTF_8), KEY.receiver(), "fuzz");
    private static final byte[] HASH = TestAuthority.sha256("書類");
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final CardClaims HOLDER =
            new CardClaims("髙﨑 𠮷子", "ひとまど市銀河台一丁目2番3号", LocalDate.of(1990, 1, 2), "female");
    private static final TestAuthority AUTHORITY = new TestAuthority(HOLDER);
    private static final String PICTURE = "data:image/png;base64,";

    private SealedTargets() {}

    static List<Target> all() {
        return List.of(
                new Target("sealed", SealedTargets::sealed, List.of(MESSAGE)),
                new Target("signature", SealedTargets::signature, List.of(AUTHORITY.sign(HASH, AT))),
                new Target("picture", SealedTargets::picture, List.of(TestAuthority.png())));
    }

    /// Nobody without the key can make one that opens.
    private static void sealed(byte[] input) {
        Sealing.keyId(Arrays.copyOf(input, Math.max(input.length, MESSAGE.length)));
        var opened = Sealing.open(input, id -> Optional.of(KEY), "fuzz");
        Target.require(!(opened instanceof Opened.Plain) || Arrays.equals(input, MESSAGE), "a forged message opens");
        Target.require(
                !(Sealing.open(input, id -> Optional.of(KEY), "elsewhere") instanceof Opened.Plain),
                "a moved message opens");
    }

    private static void signature(byte[] input) {
        var check = new SignatureCheck(new Trust(List.of(AUTHORITY.root()), List.of(AUTHORITY.root())), new Silent());
        var verdict = check.check(new SignatureCheck.Question(input, HASH, AT, HOLDER));
        Target.require(verdict instanceof SignatureVerdict.Refused, "valid without an answer of the authority");
        var other = check.check(new SignatureCheck.Question(input, new byte[HASH.length], AT, HOLDER));
        Target.require(other instanceof SignatureVerdict.Refused, "valid for another document");
    }

    private static void picture(byte[] input) {
        SignaturePicture.read(PICTURE + Base64.getEncoder().encodeToString(input));
        SignaturePicture.read(new String(input, StandardCharsets.UTF_8));
    }

    /// An authority that cannot be reached.
    private static final class Silent implements RevocationDoor {
        @Override
        public byte[] ocsp(byte[] request) throws IOException {
            throw new IOException("unreachable");
        }

        @Override
        public byte[] crl() throws IOException {
            throw new IOException("unreachable");
        }
    }
}
