package hitomado.platform.veil;

import hitomado.platform.layers.InLayer;
import hitomado.platform.layers.Layer;
import hitomado.platform.sealing.DoorKeys;
import hitomado.platform.sealing.ResidentSecret;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Puts the veil between the stores and the database, in layer `internet` only.
@Configuration(proxyBeanMethods = false)
@InLayer(Layer.INTERNET)
class VeilConfig {
    @Bean
    static BeanPostProcessor veil(Environment settings) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource real && !(bean instanceof VeiledSource)
                        ? new VeiledSource(real, ResidentSecret.veil(DoorKeys.residentSecret(settings)))
                        : bean;
            }
        };
    }
}
