package hitomado.platform.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The embedded PostgreSQL, used where no `HITOMADO_DATABASE_URL` is given; its data outlive `kill -9` of this process.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${hitomado.database.url:}'.isEmpty()")
class LocalPostgres {
    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EarlyDatabase database) {
        return new Connected(database.await().url(), "postgres", "postgres");
    }

    /// Where the database is and who signs in.
    record Connected(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {}
}
