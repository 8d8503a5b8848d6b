package hitomado.registry;

import hitomado.registry.city.CityLoader;
import hitomado.registry.city.DemoPeople;
import hitomado.registry.city.ProgressListener;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A small ひとまど市 for tests of a whole application: loaded once a database, the demo people in it.
public final class DemoCity {
    private static final int RESIDENTS = 1_500;

    private DemoCity() {}

    /// Loads the city if this database has none yet.
    public static synchronized void in(DataSource database) {
        var empty = JdbcClient.create(database)
                .sql("SELECT NOT EXISTS (SELECT FROM registry.city_load)")
                .query(Boolean.class)
                .single();
        if (empty) {
            CityLoader.load(database, RESIDENTS, 3, ProgressListener.silent());
        }
    }

    public static ResidentId person(String key) {
        return new ResidentId(DemoPeople.of(key).id());
    }

    public static UUID id(String key) {
        return DemoPeople.of(key).id();
    }
}
