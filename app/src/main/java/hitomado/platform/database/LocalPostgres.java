package hitomado.platform.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The embedded PostgreSQL, used where no `HITOMADO_DATABASE_URL` is given; its data outlive `kill -9` of this process.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${hitomado.database.url:}'.isEmpty()")
class LocalPostgres {
    @Bean(destroyMethod = "close")
    LocalDatabase localDatabase(
            @Value("${hitomado.data:var}") String data, @Value("${hitomado.database.port:0}") int port) {
        return LocalDatabase.start(Path.of(data), port);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(LocalDatabase database) {
        return new Connected(database.url(), "postgres", "postgres");
    }

    /// Where the database is and who signs in.
    record Connected(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {}
}
