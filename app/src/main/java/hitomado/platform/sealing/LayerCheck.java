package hitomado.platform.sealing;

import hitomado.platform.layers.Layer;
import hitomado.platform.operations.SelfCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// 層の点検 — whether a layer has what it needs and nothing that belongs to another: above all no key to what it must not
/// read, and on the internet's side no way inward.
@Component
public class LayerCheck implements SelfCheck {
    private final UnaryOperator<String> settings;
    private final Path data;

    @Autowired
    LayerCheck(Environment settings) {
        this(name -> settings.getProperty(name, ""), Path.of(settings.getRequiredProperty("hitomado.data")));
    }

    /// @param settings value of a setting by its key, empty where there is none
    public LayerCheck(UnaryOperator<String> settings, Path data) {
        this.settings = settings;
        this.data = data;
    }

    @Override
    public String name() {
        return "層 / layer";
    }

    @Override
    public State look() {
        var word = settings.apply("hitomado.layer");
        Layer layer;
        try {
            layer = Layer.of(word.isBlank() ? "all" : word);
        } catch (IllegalArgumentException e) {
            return new State.Broken(String.valueOf(e.getMessage()));
        }
        var wrong = problems(layer);
        return wrong.isEmpty()
                ? new State.Fine("HITOMADO_LAYER=" + layer.word())
                : new State.Broken(String.join("; ", wrong));
    }

    private List<String> problems(Layer layer) {
        var wrong = new ArrayList<String>();
        switch (layer) {
            case ALL -> {}
            case INTERNET -> {
                needs(wrong, "hitomado.office.public", "hitomado.door.inner", "hitomado.door.listen");
                foreign(wrong, "hitomado.office.key", DoorKeys.OFFICE_FILE);
                foreign(wrong, "hitomado.door.url", "");
            }
            case LGWAN -> {
                needs(wrong, "hitomado.door.inner", "hitomado.door.listen", "hitomado.door.url");
                foreign(wrong, "hitomado.office.key", DoorKeys.OFFICE_FILE);
                foreign(wrong, "hitomado.resident.key", DoorKeys.RESIDENT_FILE);
                foreign(wrong, "hitomado.door.key", LayerKeys.FILE);
            }
            case MYNUMBER -> {
                needs(wrong, "hitomado.resident.public", "hitomado.door.outer", "hitomado.door.url");
                foreign(wrong, "hitomado.door.listen", "");
                if (wrong.isEmpty() && opensReports()) {
                    wrong.add("住民側の秘密鍵があります / the resident's side's private key is here");
                }
            }
        }
        return wrong;
    }

    private void needs(List<String> wrong, String... names) {
        for (var name : names) {
            if (settings.apply(name).isBlank()) {
                wrong.add("ありません / is missing: " + variable(name));
            }
        }
    }

    private void foreign(List<String> wrong, String name, String file) {
        if (!settings.apply(name).isBlank()) {
            wrong.add("この層に置けません / does not belong on this layer: " + variable(name));
        }
        var path = DoorKeys.directory(data).resolve(file);
        if (!file.isEmpty() && Files.exists(path)) {
            wrong.add("この層に置けません / does not belong on this layer: " + path);
        }
    }

    private boolean opensReports() {
        var own = settings.apply("hitomado.resident.key");
        var file = DoorKeys.directory(data).resolve(DoorKeys.RESIDENT_FILE);
        return (!own.isBlank() || Files.exists(file))
                && ResidentSecret.receiving(own.isBlank() ? KeyFile.readOrMake(file) : own.strip())
                        .receiver()
                        .base64()
                        .equals(settings.apply("hitomado.resident.public").strip());
    }

    private static String variable(String name) {
        return name.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
