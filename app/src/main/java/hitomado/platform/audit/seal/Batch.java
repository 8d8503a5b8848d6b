package hitomado.platform.audit.seal;

import hitomado.platform.sealing.SigningKey;
import hitomado.platform.sealing.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// 封をした束 — rows of one table, chained to the batch before and signed; hashes as hexadecimal digits.
record Batch(BatchHeader header, SealedRows rows, String hash, String signature) {
    private static final String TAG = "hitomado.audit.batch.1";

    static Batch seal(BatchHeader header, SealedRows rows, SigningKey key) {
        var hash = hash(header, rows);
        return new Batch(header, rows, hash, HexFormat.of().formatHex(key.sign(signed(hash))));
    }

    private static String hash(BatchHeader header, SealedRows rows) {
        var canon = new Canon()
                .text(TAG)
                .text(header.previous())
                .number(header.no())
                .text(header.ledger())
                .text(String.join(",", header.columns()))
                .number(header.after())
                .number(header.upto())
                .time(header.sealedAt())
                .text(header.keyId());
        rows.addTo(canon);
        return HexFormat.of().formatHex(canon.done());
    }

    /// Whether the hash is that of what the batch says.
    boolean whole() {
        return hash.equals(hash(header, rows));
    }

    boolean signedBy(VerifyingKey key) {
        return key.verifies(signed(hash), HexFormat.of().parseHex(signature));
    }

    static byte[] signed(String hash) {
        return (TAG + " " + hash).getBytes(StandardCharsets.US_ASCII);
    }

    Head head() {
        return new Head(header.no(), hash, header.sealedAt(), header.keyId(), signature);
    }
}
