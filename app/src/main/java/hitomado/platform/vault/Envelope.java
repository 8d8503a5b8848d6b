package hitomado.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 封筒暗号 — seals a value under a data key of its own, which lies beside it wrapped by a key outside the database.
///
/// The place (table, column, row) is authenticated with both: a value or a wrapped key moved elsewhere does not open.
@Component
public class Envelope {
    private final List<KmsClient> clients;
    private final LocalKeys local;
    private final String configured;

    /// @param configured address of the key that wraps, such as that of a KMS; empty for the newest local key
    public Envelope(List<KmsClient> clients, LocalKeys local, @Value("${hitomado.data.kek:}") String configured) {
        this.clients = List.copyOf(clients);
        this.local = local;
        this.configured = configured;
    }

    /// 包まれた鍵 — a data key and the address of the key that wraps it.
    public record WrappedKey(String kek, byte[] bytes) {
        @Override
        public String toString() {
            return "WrappedKey[" + kek + "]";
        }
    }

    /// 封筒 — what the database keeps of a value.
    public record Sealed(WrappedKey key, byte[] content) {
        @Override
        public String toString() {
            return "Sealed[" + key.kek() + ", " + content.length + " bytes]";
        }
    }

    /// The address of the key that wraps now.
    public String current() {
        return configured.isBlank() ? local.current() : configured;
    }

    /// Whether a key of this address is here.
    public boolean has(String kek) {
        return clients.stream().anyMatch(client -> client.doesSupport(kek));
    }

    public Sealed seal(byte[] plain, String place) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return new Sealed(wrap(key, place), aead(key).encrypt(plain, bytes(place)));
        } catch (GeneralSecurityException e) {
            throw refused("a value cannot be sealed", e);
        }
    }

    public byte[] open(Sealed sealed, String place) {
        try {
            return aead(unwrap(sealed.key(), place)).decrypt(sealed.content(), bytes(place));
        } catch (GeneralSecurityException e) {
            throw refused("a sealed value does not open: wrong key, wrong place or altered", e);
        }
    }

    /// The same data key under the key that wraps now; the value stays as it is.
    public WrappedKey rewrap(WrappedKey key, String place) {
        try {
            return wrap(unwrap(key, place), place);
        } catch (GeneralSecurityException e) {
            throw refused("a data key cannot be wrapped again", e);
        }
    }

    WrappedKey wrap(KeysetHandle key, String place) throws GeneralSecurityException {
        var kek = current();
        return new WrappedKey(kek, TinkProtoKeysetFormat.serializeEncryptedKeyset(key, kek(kek), bytes(place)));
    }

    KeysetHandle unwrap(WrappedKey key, String place) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(key.bytes(), kek(key.kek()), bytes(place));
    }

    private Aead kek(String address) throws GeneralSecurityException {
        for (var client : clients) {
            if (client.doesSupport(address)) {
                return client.getAead(address);
            }
        }
        throw new GeneralSecurityException("no key " + address);
    }

    private static Aead aead(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }

    /// Tink's messages name no key and no text, but only ours is told.
    private static VaultException refused(String what, GeneralSecurityException e) {
        return new VaultException(
                what + (String.valueOf(e.getMessage()).startsWith("no ") ? ": " + e.getMessage() : ""));
    }

    @Override
    public String toString() {
        return "Envelope[" + current() + "]";
    }
}
