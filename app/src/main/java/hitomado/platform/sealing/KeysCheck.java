package hitomado.platform.sealing;

import hitomado.platform.operations.SelfCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 扉の鍵の点検 — where the keys are, and whether others may read them; tells ids, never a key.
@Component
public class KeysCheck implements SelfCheck {
    private final String officeKey;
    private final String residentKey;
    private final Path data;

    @Autowired
    KeysCheck(
            @Value("${hitomado.office.key:}") String officeKey,
            @Value("${hitomado.resident.key:}") String residentKey,
            @Value("${hitomado.data}") Path data) {
        this.officeKey = officeKey;
        this.residentKey = residentKey;
        this.data = data;
    }

    /// For `./hitomado check`, before anything is started.
    public static KeysCheck of(Map<String, String> environment, Path data) {
        return new KeysCheck(
                environment.getOrDefault("HITOMADO_OFFICE_KEY", ""),
                environment.getOrDefault("HITOMADO_RESIDENT_KEY", ""),
                data);
    }

    @Override
    public String name() {
        return "扉の鍵 / keys of the doors";
    }

    @Override
    public State look() {
        var folder = DoorKeys.directory(data);
        if (officeKey.isBlank() && !Files.exists(folder.resolve(DoorKeys.OFFICE_FILE))) {
            return new State.Fine("まだありません。起動時に作ります / none yet, made at the first start: " + folder);
        }
        try {
            if (isOpen(officeKey, folder.resolve(DoorKeys.OFFICE_FILE))
                    || isOpen(residentKey, folder.resolve(DoorKeys.RESIDENT_FILE))) {
                return new State.Attention("持ち主のほかも読めます。chmod 600 してください / others may read it: " + folder);
            }
            var keys = new DoorKeys(officeKey, residentKey, data);
            return new State.Fine("%s %s。控えには入りません / not part of backups".formatted(keys.source(), keys.officeIds()));
        } catch (IOException | IllegalArgumentException e) {
            return new State.Broken("読めません / unusable: " + e.getMessage());
        }
    }

    private static boolean isOpen(String configured, Path file) throws IOException {
        return configured.isBlank() && Files.exists(file) && KeyFile.isOpenToOthers(file);
    }
}
