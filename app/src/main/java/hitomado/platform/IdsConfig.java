package hitomado.platform;

import hitomado.platform.ids.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdsConfig {
    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(Clock clock, SecureRandom random) {
        return new Ids(clock, random);
    }
}
