package hitomado.platform.audit.seal;

import java.time.Instant;
import java.util.List;

/// What a batch says of itself.
///
/// @param previous hash of the batch before; 64 zeros for the first
/// @param after rows with a greater id …
/// @param upto … up to this one are in it
record BatchHeader(
        long no,
        String previous,
        String ledger,
        List<String> columns,
        long after,
        long upto,
        Instant sealedAt,
        String keyId) {
    BatchHeader {
        columns = List.copyOf(columns);
    }
}
