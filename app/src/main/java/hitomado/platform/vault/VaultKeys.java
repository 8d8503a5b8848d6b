package hitomado.platform.vault;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/// 暗号鍵: the master keys of the vault by id; the current one seals, the others only open what they sealed before.
public final class VaultKeys {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,20}");
    private static final int KEY_BYTES = 32;

    private final String currentId;
    private final Map<String, SecretKeySpec> masters;

    private VaultKeys(String currentId, Map<String, SecretKeySpec> masters) {
        this.currentId = currentId;
        this.masters = Map.copyOf(masters);
    }

    /// @param base64ById keys of 32 bytes in Base64, each under an id of small letters, digits and hyphens
    public static VaultKeys of(String currentId, Map<String, String> base64ById) {
        var masters = new HashMap<String, SecretKeySpec>();
        base64ById.forEach((id, base64) -> masters.put(checked(id), master(id, base64)));
        if (!masters.containsKey(currentId)) {
            throw new IllegalArgumentException("no vault key with the current id " + currentId);
        }
        return new VaultKeys(currentId, masters);
    }

    String currentId() {
        return currentId;
    }

    SecretKeySpec master(String id) {
        var master = masters.get(id);
        if (master == null) {
            throw new VaultException("no vault key with id " + id);
        }
        return master;
    }

    Iterable<String> ids() {
        return masters.keySet();
    }

    /// Names ids only, never a key.
    @Override
    public String toString() {
        return "VaultKeys[current=" + currentId + ", ids=" + masters.keySet() + "]";
    }

    private static String checked(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a vault key id has small letters, digits and hyphens: " + id);
        }
        return id;
    }

    private static SecretKeySpec master(String id, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // without the cause: its message quotes characters of the key
            throw new IllegalArgumentException("vault key " + id + " is not Base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("vault key " + id + " needs 32 bytes and has " + bytes.length);
        }
        return new SecretKeySpec(bytes, "Generic");
    }
}
