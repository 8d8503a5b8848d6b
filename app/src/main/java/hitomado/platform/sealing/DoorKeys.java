package hitomado.platform.sealing;

import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import hitomado.platform.vault.Vault;
import hitomado.platform.vault.VaultKeys;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// 扉の鍵 — the office's keys, to which requests and applications are sealed, and the key of the resident's side.
///
/// From `HITOMADO_OFFICE_KEY` and `HITOMADO_RESIDENT_KEY`, else made at the first start in `keys/` of the data
/// directory. Several nodes on one database need the same keys. Of several office keys the first seals, all open.
/// In layer `internet` there is no private key of the office, only `HITOMADO_OFFICE_PUBLIC`; `lgwan` has none at all.
@Component
@InLayer({Layer.ALL, Layer.INTERNET, Layer.MYNUMBER})
public class DoorKeys {
    static final String OFFICE_FILE = "office.key";
    static final String RESIDENT_FILE = "resident.key";

    private final List<SealingKey> office;
    private final ReceiverKey officeReceiver;
    private final SealingKey reports;
    private final ReceiverKey residentReceiver;
    private final Vault resident;
    private final String source;

    @Autowired
    DoorKeys(Environment settings) {
        this(
                settings.getProperty("hitomado.office.key", ""),
                settings.getProperty("hitomado.resident.key", ""),
                Path.of(settings.getRequiredProperty("hitomado.data")),
                new Others(
                        Layer.of(settings),
                        settings.getProperty("hitomado.office.public", ""),
                        settings.getProperty("hitomado.resident.public", "")));
    }

    DoorKeys(String office, String resident, Path data) {
        this(office, resident, data, new Others(Layer.ALL, "", ""));
    }

    private DoorKeys(String office, String resident, Path data, Others others) {
        var secret = secret(resident, data, RESIDENT_FILE);
        this.source = others.layer == Layer.INTERNET
                ? "HITOMADO_OFFICE_PUBLIC"
                : office.isBlank() ? directory(data).resolve(OFFICE_FILE).toString() : "HITOMADO_OFFICE_KEY";
        this.office = others.layer == Layer.INTERNET ? List.of() : keys(secret(office, data, OFFICE_FILE));
        this.officeReceiver = others.layer == Layer.INTERNET
                ? new ReceiverKey(others.officePublic.strip())
                : this.office.getFirst().receiver();
        this.reports = ResidentSecret.receiving(secret);
        this.residentReceiver =
                others.layer == Layer.MYNUMBER ? new ReceiverKey(others.residentPublic.strip()) : reports.receiver();
        this.resident = new Vault(VaultKeys.of("resident", Map.of("resident", secret)), new SecureRandom());
    }

    /// Where the process stands, and the public keys of the other side; in one process there are none.
    private record Others(Layer layer, String officePublic, String residentPublic) {}

    private static List<SealingKey> keys(String secrets) {
        return Arrays.stream(secrets.split("[,\\s]+")).map(SealingKey::of).toList();
    }

    private static String secret(String configured, Path data, String file) {
        return configured.isBlank() ? KeyFile.readOrMake(directory(data).resolve(file)) : configured.strip();
    }

    /// The resident's side only: its one secret, from which its keys are derived.
    public static String residentSecret(Environment settings) {
        var configured = settings.getProperty("hitomado.resident.key", "");
        return secret(configured, Path.of(settings.getRequiredProperty("hitomado.data")), RESIDENT_FILE);
    }

    /// Where key files lie below a data directory.
    public static Path directory(Path data) {
        return data.toAbsolutePath().normalize().resolve("keys");
    }

    /// 役所の公開鍵 — what the resident's side seals to; all that it needs of the office's keys.
    public ReceiverKey officeReceiver() {
        return officeReceiver;
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

    /// The resident's side only: opens what the office reports.
    public SealingKey residentReports() {
        return reports;
    }

    /// 住民側の公開鍵 — what the office's side seals its reports to.
    public ReceiverKey residentReceiver() {
        return residentReceiver;
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
