package hitomado.platform.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Any PostgreSQL 15+ by `HITOMADO_DATABASE_URL`, `HITOMADO_DATABASE_USER` and `HITOMADO_DATABASE_PASSWORD`.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${hitomado.database.url:}'.isEmpty()")
class ExternalPostgres {
    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(
            @Value("${hitomado.database.url}") String url,
            @Value("${hitomado.database.user:}") String user,
            @Value("${hitomado.database.password:}") String password) {
        PostgresVersion.check(url, user, password);
        return new LocalPostgres.Connected(url, user, password);
    }
}
