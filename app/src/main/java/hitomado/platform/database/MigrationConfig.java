package hitomado.platform.database;

import hitomado.platform.layers.Layer;
import hitomado.platform.veil.VeilSchema;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class MigrationConfig {
    @Bean
    FlywayMigrationStrategy migrationsByModule(Environment settings) {
        var layer = Layer.of(settings);
        return flyway -> {
            var database = flyway.getConfiguration().getDataSource();
            ModuleMigrations.migrate(database, layer);
            if (layer == Layer.INTERNET) {
                VeilSchema.apply(database);
            }
        };
    }
}
