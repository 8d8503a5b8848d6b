package hitomado.platform.sealing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;

/// 公開鍵 — what an operator carries from one layer to another, as the settings there are called (`./hitomado layers`).
public final class PublicKeys {
    private PublicKeys() {}

    /// Of the office's side, for the internet and LGWAN; makes the keys where there are none.
    public static Map<String, String> ofOffice(Map<String, String> environment, Path data) {
        var office = secret(environment, "HITOMADO_OFFICE_KEY", data, DoorKeys.OFFICE_FILE);
        var first = Arrays.stream(office.split("[,\\s]+")).findFirst().orElseThrow();
        var keys = new LinkedHashMap<String, String>();
        keys.put("HITOMADO_OFFICE_PUBLIC", SealingKey.of(first).receiver().base64());
        keys.put("HITOMADO_DOOR_INNER", signing(environment, data));
        return keys;
    }

    /// Of the resident's side, for the office's; makes the keys where there are none.
    public static Map<String, String> ofResidents(Map<String, String> environment, Path data) {
        var keys = new LinkedHashMap<String, String>();
        keys.put("HITOMADO_RESIDENT_PUBLIC", residentReceiver(environment, data).base64());
        keys.put("HITOMADO_DOOR_OUTER", signing(environment, data));
        return keys;
    }

    /// 覆いの鍵 — the private one of a command on the internet's database.
    public static SecretKey veil(Map<String, String> environment, Path data) {
        return ResidentSecret.veil(secret(environment, "HITOMADO_RESIDENT_KEY", data, DoorKeys.RESIDENT_FILE));
    }

    static ReceiverKey residentReceiver(Map<String, String> environment, Path data) {
        return ResidentSecret.receiving(secret(environment, "HITOMADO_RESIDENT_KEY", data, DoorKeys.RESIDENT_FILE))
                .receiver();
    }

    private static String signing(Map<String, String> environment, Path data) {
        return LayerKeys.own(environment.getOrDefault("HITOMADO_DOOR_KEY", ""), data)
                .verifying()
                .base64();
    }

    private static String secret(Map<String, String> environment, String name, Path data, String file) {
        var configured = environment.getOrDefault(name, "");
        return configured.isBlank()
                ? KeyFile.readOrMake(DoorKeys.directory(data).resolve(file))
                : configured.strip();
    }
}
