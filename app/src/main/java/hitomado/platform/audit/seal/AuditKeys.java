package hitomado.platform.audit.seal;

import hitomado.platform.sealing.DoorKeys;
import hitomado.platform.sealing.KeyFile;
import hitomado.platform.sealing.SigningKey;
import hitomado.platform.sealing.VerifyingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 監査の鍵 — signs the batches; from `HITOMADO_AUDIT_KEY`, else made at the first start in `keys/` of the data directory.
///
/// Of several the first signs, all verify: that is how a key is changed. `HITOMADO_AUDIT_TRUSTED` names public keys of
/// batches whose private key is no longer, or not, on this machine.
@Component
public class AuditKeys {
    static final String FILE = "audit.key";

    private final List<SigningKey> own;
    private final Map<String, VerifyingKey> trusted;

    @Autowired
    AuditKeys(
            @Value("${hitomado.audit.key:}") String configured,
            @Value("${hitomado.audit.trusted:}") String trusted,
            @Value("${hitomado.data}") Path data) {
        this(
                parts(
                                configured.isBlank()
                                        ? KeyFile.readOrMake(
                                                DoorKeys.directory(data).resolve(FILE))
                                        : configured)
                        .map(SigningKey::of)
                        .toList(),
                parts(trusted).map(VerifyingKey::new).toList());
    }

    private AuditKeys(List<SigningKey> own, List<VerifyingKey> others) {
        this.own = List.copyOf(own);
        this.trusted = Stream.concat(own.stream().map(SigningKey::verifying), others.stream())
                .collect(Collectors.toUnmodifiableMap(VerifyingKey::id, Function.identity(), (one, same) -> one));
    }

    /// For commands, which make no key.
    public static AuditKeys found(Map<String, String> environment, Path data) {
        var file = DoorKeys.directory(data).resolve(FILE);
        try {
            var given = environment.getOrDefault("HITOMADO_AUDIT_KEY", "");
            var secret = given.isBlank() && Files.exists(file) ? Files.readString(file) : given;
            return new AuditKeys(
                    parts(secret).map(SigningKey::of).toList(),
                    parts(environment.getOrDefault("HITOMADO_AUDIT_TRUSTED", ""))
                            .map(VerifyingKey::new)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be read: " + file, e);
        }
    }

    private static Stream<String> parts(String configured) {
        return Arrays.stream(configured.strip().split("[,\\s]+")).filter(part -> !part.isEmpty());
    }

    boolean canSign() {
        return !own.isEmpty();
    }

    SigningKey signing() {
        return own.getFirst();
    }

    /// Public keys by id.
    Map<String, VerifyingKey> trusted() {
        return trusted;
    }

    /// What an auditor takes along to verify on another machine.
    public List<VerifyingKey> publicKeys() {
        return List.copyOf(trusted.values());
    }

    @Override
    public String toString() {
        return "AuditKeys" + trusted.keySet();
    }
}
