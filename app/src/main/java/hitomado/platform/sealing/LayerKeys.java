package hitomado.platform.sealing;

import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// 層の鍵 — with which the two ends of the doors know each other: an own signing key, and the public one of the other end.
///
/// LGWAN between them has none of its own; it knows only who may pull.
@Component
@InLayer({Layer.INTERNET, Layer.LGWAN, Layer.MYNUMBER})
public class LayerKeys {
    static final String FILE = "door.key";

    private final Environment settings;

    LayerKeys(Environment settings) {
        this.settings = settings;
    }

    /// `HITOMADO_DOOR_KEY`, else made at the first start in `keys/` of the data directory.
    public SigningKey own() {
        var configured = settings.getProperty("hitomado.door.key", "");
        return own(configured, Path.of(settings.getRequiredProperty("hitomado.data")));
    }

    static SigningKey own(String configured, Path data) {
        return SigningKey.of(
                configured.isBlank()
                        ? KeyFile.readOrMake(DoorKeys.directory(data).resolve(FILE))
                        : configured.strip());
    }

    /// Who may pull: `HITOMADO_DOOR_INNER`.
    public VerifyingKey inner() {
        return new VerifyingKey(
                settings.getRequiredProperty("hitomado.door.inner").strip());
    }

    /// Who must have answered: `HITOMADO_DOOR_OUTER`.
    public VerifyingKey outer() {
        return new VerifyingKey(
                settings.getRequiredProperty("hitomado.door.outer").strip());
    }
}
