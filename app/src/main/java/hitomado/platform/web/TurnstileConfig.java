package hitomado.platform.web;

import hitomado.platform.limits.AddressBudget;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the [Turnstile] before everything that needs the database, web sessions included.
@Configuration(proxyBeanMethods = false)
class TurnstileConfig {
    private static final long PATIENCE_MILLIS = 20_000;
    /// Connections left to background work.
    private static final int OTHERS = 4;

    @Bean
    FilterRegistrationBean<Turnstile> turnstile(
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections,
            @Value("${hitomado.limits.requests-per-second}") int perSecond) {
        var places = Math.max(1, (connections - OTHERS) / 2);
        var registration =
                new FilterRegistrationBean<>(new Turnstile(places, PATIENCE_MILLIS, new AddressBudget(perSecond)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
