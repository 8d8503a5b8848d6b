package hitomado.platform.layers;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// Leaves out of the scan what does not run in this layer, before any bean of it is made.
final class LayerScan extends TypeExcludeFilter {
    private final Layer layer;

    private LayerScan(Layer layer) {
        this.layer = layer;
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        var name = reader.getClassMetadata().getClassName();
        return name.startsWith("hitomado.") && !layer.runs(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LayerScan scan && scan.layer == layer;
    }

    @Override
    public int hashCode() {
        return Objects.hash(layer);
    }

    /// Listens for the moment at which the settings are known and no bean exists yet.
    static final class Listener implements ApplicationListener<ApplicationContextInitializedEvent> {
        @Override
        public void onApplicationEvent(ApplicationContextInitializedEvent event) {
            var context = event.getApplicationContext();
            var layer = Layer.of(context.getEnvironment());
            if (layer != Layer.ALL) {
                context.getBeanFactory().registerSingleton("layerScan", new LayerScan(layer));
            }
        }
    }
}
