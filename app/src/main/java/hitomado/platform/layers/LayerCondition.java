package hitomado.platform.layers;

import java.util.Arrays;
import java.util.Map;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

final class LayerCondition implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var declared = metadata.getAnnotationAttributes(InLayer.class.getName());
        var layers = (Layer[]) (declared == null ? Map.<String, Object>of() : declared).get("value");
        return layers != null && Arrays.asList(layers).contains(Layer.of(context.getEnvironment()));
    }
}
