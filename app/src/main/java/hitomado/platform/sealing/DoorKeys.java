package hitomado.platform.sealing;

import hitomado.platform.vault.Vault;
import hitomado.platform.vault.VaultKeys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 扉の鍵 — the office's keys, to which requests and applications are sealed, and the key of the resident's side.
///
/// From `HITOMADO_OFFICE_KEY` and `HITOMADO_RESIDENT_KEY`, else made at the first start in `keys/` of the data
/// directory. Several nodes on one database need the same keys. Of several office keys the first seals, all open.
@Component
public class DoorKeys {
    static final String OFFICE_FILE = "office.key";
    static final String RESIDENT_FILE = "resident.key";

    private final List<SealingKey> office;
    private final Vault resident;
    private final String source;

    DoorKeys(
            @Value("${hitomado.office.key:}") String office,
            @Value("${hitomado.resident.key:}") String resident,
            @Value("${hitomado.data}") Path data) {
        var random = new SecureRandom();
        this.source = office.isBlank() ? directory(data).resolve(OFFICE_FILE).toString() : "HITOMADO_OFFICE_KEY";
        this.office = Arrays.stream(secret(office, data, OFFICE_FILE).split("[,\\s]+"))
                .map(SealingKey::of)
                .toList();
        this.resident =
                new Vault(VaultKeys.of("resident", Map.of("resident", secret(resident, data, RESIDENT_FILE))), random);
    }

    private static String secret(String configured, Path data, String file) {
        return configured.isBlank() ? KeyFile.readOrMake(directory(data).resolve(file)) : configured.strip();
    }

    /// Where key files lie below a data directory.
    public static Path directory(Path data) {
        return data.toAbsolutePath().normalize().resolve("keys");
    }

    /// 役所の公開鍵 — what the resident's side seals to; all that it needs of the office's keys.
    public ReceiverKey officeReceiver() {
        return office.getFirst().receiver();
    }

    /// The office's side only.
    public Optional<SealingKey> findOffice(String keyId) {
        return office.stream().filter(key -> key.id().equals(keyId)).findFirst();
    }

    /// Ids of the office's keys that are here.
    public List<String> officeIds() {
        return office.stream().map(SealingKey::id).toList();
    }

    /// The resident's side only: what it keeps for itself in the database.
    public Vault resident() {
        return resident;
    }

    /// Where the office's key comes from, for the self-check.
    public String source() {
        return source;
    }

    @Override
    public String toString() {
        return "DoorKeys" + officeIds();
    }
}
