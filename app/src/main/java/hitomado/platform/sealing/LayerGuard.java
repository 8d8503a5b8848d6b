package hitomado.platform.sealing;

import hitomado.platform.database.StartRefused;
import hitomado.platform.operations.SelfCheck;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/// 層の混在の拒否 — a process that holds what belongs to another layer does not start, in demo and in real mode alike;
/// looked at before any key is made or any database is opened.
final class LayerGuard implements ApplicationListener<ApplicationContextInitializedEvent> {
    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        var settings = event.getApplicationContext().getEnvironment();
        var check = new LayerCheck(
                name -> settings.getProperty(name, ""), Path.of(settings.getProperty("hitomado.data", "var")));
        if (check.look() instanceof SelfCheck.State.Broken(var detail)) {
            throw new StartRefused(
                    StartRefused.Cause.LAYERS_MIXED,
                    "層の設定が合いません / the layer's settings do not fit: " + detail,
                    "docs/operations/layers.md の表を見てください / see the table there");
        }
    }
}
