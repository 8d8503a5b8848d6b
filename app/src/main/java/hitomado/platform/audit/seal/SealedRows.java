package hitomado.platform.audit.seal;

import java.util.Arrays;

/// Ids of the rows of a batch in ascending order, and the hash of each.
final class SealedRows {
    private final long[] ids;
    private final byte[] hashes;

    /// @param hashes 32 bytes a row
    SealedRows(long[] ids, byte[] hashes) {
        if (hashes.length != ids.length * Canon.BYTES) {
            throw new IllegalArgumentException(ids.length + " rows, " + hashes.length + " bytes of hashes");
        }
        this.ids = ids.clone();
        this.hashes = hashes.clone();
    }

    int size() {
        return ids.length;
    }

    long id(int row) {
        return ids[row];
    }

    long last() {
        return ids[ids.length - 1];
    }

    byte[] hash(int row) {
        return Arrays.copyOfRange(hashes, row * Canon.BYTES, (row + 1) * Canon.BYTES);
    }

    boolean hasHash(int row, byte[] hash) {
        var at = row * Canon.BYTES;
        return Arrays.equals(hashes, at, at + Canon.BYTES, hash, 0, hash.length);
    }

    /// Whether the ids ascend within (after, upto].
    boolean within(long after, long upto) {
        var before = after;
        for (var id : ids) {
            if (id <= before) {
                return false;
            }
            before = id;
        }
        return before <= upto;
    }

    Long[] boxedIds() {
        return Arrays.stream(ids).boxed().toArray(Long[]::new);
    }

    byte[] packedHashes() {
        return hashes.clone();
    }

    void addTo(Canon canon) {
        canon.number(ids.length);
        for (var row = 0; row < ids.length; row++) {
            canon.number(ids[row]);
        }
        canon.bytes(hashes);
    }
}
