package hitomado.platform.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 鍵束 — the keys that wrap data keys, by id, oldest first: the last one wraps, all of them open.
public final class KeyRing {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,20}");
    private static final int BYTES = 32;

    private final LinkedHashMap<String, byte[]> keys = new LinkedHashMap<>();

    private KeyRing() {}

    /// Reads `id:base64`, separated by lines or commas; a key without an id is named by a digest of its bytes, so that
    /// another key never goes by the same name.
    static KeyRing of(String text) {
        var ring = new KeyRing();
        for (var entry : text.strip().split("[,\\s]+", -1)) {
            var named = entry.contains(":");
            var bytes =
                    bytes(named ? entry.substring(0, entry.indexOf(':')) : "", entry.substring(entry.indexOf(':') + 1));
            var id = named ? entry.substring(0, entry.indexOf(':')) : name(bytes);
            if (!ID.matcher(id).matches() || ring.keys.put(id, bytes) != null) {
                throw new IllegalArgumentException("a data key needs an id of its own: small letters, digits, hyphens");
            }
        }
        return ring;
    }

    private static String name(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("hitomado data key".getBytes(StandardCharsets.US_ASCII));
            return "d" + HexFormat.of().formatHex(digest.digest(key), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String id, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // without the cause: its message quotes characters of the key
            throw new IllegalArgumentException("data key " + id + " is not Base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("data key " + id + " needs 32 bytes and has " + bytes.length);
        }
        return bytes;
    }

    String current() {
        return keys.lastEntry().getKey();
    }

    List<String> ids() {
        return List.copyOf(keys.keySet());
    }

    Optional<byte[]> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /// This ring with one key more, which is the current one from now on.
    KeyRing with(String secret) {
        return of(text() + "\n" + secret);
    }

    /// @throws IllegalArgumentException for the current key and for one that is not there
    KeyRing without(String id) {
        if (id.equals(current()) || !keys.containsKey(id)) {
            throw new IllegalArgumentException("not a key that can go: " + id);
        }
        return of(text().lines().filter(line -> !line.startsWith(id + ":")).collect(Collectors.joining("\n")));
    }

    /// What the key file holds.
    String text() {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + ":" + Base64.getEncoder().encodeToString(key.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /// Names ids only, never a key.
    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }
}
