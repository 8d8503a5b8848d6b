package hitomado.platform.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import hitomado.platform.sealing.DoorKeys;
import hitomado.platform.sealing.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 手元の鍵束 — the key-encryption keys in `HITOMADO_DATA_KEY` or the file `keys/data.keys`, as Tink asks for them.
///
/// The file is read again when it changes, so that `./hitomado keys rotate` needs no restart.
@Component
@Order
public class LocalKeys implements KmsClient {
    static final String SCHEME = "local://";
    static final String FILE = "data.keys";

    private final String configured;
    private final Path file;
    private volatile @Nullable Read read;

    private record Read(FileTime at, KeyRing ring) {}

    @Autowired
    public LocalKeys(@Value("${hitomado.data.key:}") String configured, @Value("${hitomado.data}") Path data) {
        this.configured = configured;
        this.file = DoorKeys.directory(data).resolve(FILE);
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES/GCM", e);
        }
    }

    boolean fromFile() {
        return configured.isBlank();
    }

    Path file() {
        return file;
    }

    KeyRing ring() {
        if (!fromFile()) {
            return KeyRing.of(configured);
        }
        try {
            var known = read;
            if (known != null
                    && Files.exists(file)
                    && Files.getLastModifiedTime(file).equals(known.at())) {
                return known.ring();
            }
            var text = KeyFile.readOrMake(file);
            var fresh = new Read(Files.getLastModifiedTime(file), KeyRing.of(text));
            read = fresh;
            return fresh.ring();
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be used: " + file, e);
        }
    }

    /// The address of the key that wraps now.
    String current() {
        return SCHEME + ring().current();
    }

    List<String> addresses() {
        return new ArrayList<>(ring().ids().stream().map(id -> SCHEME + id).toList());
    }

    @Override
    public boolean doesSupport(String address) {
        return address.startsWith(SCHEME)
                && ring().find(address.substring(SCHEME.length())).isPresent();
    }

    @Override
    @AccessesPartialKey // the bytes come from our own key file
    public Aead getAead(String address) throws GeneralSecurityException {
        var id = address.substring(SCHEME.length());
        var bytes = ring().find(id).orElseThrow(() -> new GeneralSecurityException("no data key " + id));
        var kind = AesGcmParameters.builder()
                .setKeySizeBytes(bytes.length)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        var key = AesGcmKey.builder()
                .setParameters(kind)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public KmsClient withCredentials(@Nullable String path) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public String toString() {
        return "LocalKeys" + ring().ids();
    }
}
