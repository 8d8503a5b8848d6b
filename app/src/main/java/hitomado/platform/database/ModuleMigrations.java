package hitomado.platform.database;

import hitomado.platform.layers.Layer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// スキーマの移行 — each module's migrations with a history of their own: `__root` first, then `platform`, then the rest.
///
/// Not Modulith's runtime module: that analyses all classes at every start to find the same names (5 s of CPU
/// measured).
public final class ModuleMigrations {
    private static final Pattern MODULE = Pattern.compile("/db/migration/([^/]+)/[^/]+\\.sql$");
    private static final List<String> FIRST = List.of("__root", "platform");

    private ModuleMigrations() {}

    /// Brings every module to its newest version; costs one query where nothing is new.
    static void migrate(DataSource database, Layer layer) {
        var files = files().stream()
                .filter(file -> modules(List.of(file)).stream().allMatch(layer::keeps))
                .toList();
        var mark = new MigrationMark(database, files);
        if (mark.isSet()) {
            return;
        }
        modules(files)
                .forEach(module -> flyway(Flyway.configure().dataSource(database), module, null)
                        .migrate());
        mark.set();
    }

    /// Brings every named module of an empty database to exactly its version; the others stay without tables.
    public static void migrate(DataSource database, Map<String, String> versions) {
        modules(files()).stream()
                .filter(versions::containsKey)
                .forEach(module -> flyway(Flyway.configure().dataSource(database), module, versions.get(module))
                        .migrate());
    }

    /// Version of every module whose tables are in the database.
    public static Map<String, String> versions(DataSource database) {
        var versions = new LinkedHashMap<String, String>();
        for (var module : modules(files())) {
            var current = flyway(Flyway.configure().dataSource(database), module, null)
                    .info()
                    .current();
            if (current != null && current.getVersion() != null) {
                versions.put(module, current.getVersion().getVersion());
            }
        }
        return versions;
    }

    /// Newest version that this program brings for each module.
    public static Map<String, String> newest(DataSource database) {
        var newest = new LinkedHashMap<String, String>();
        for (var module : modules(files())) {
            var all = flyway(Flyway.configure().dataSource(database), module, null)
                    .info()
                    .all();
            Arrays.stream(all)
                    .filter(migration -> migration.getVersion() != null)
                    .map(migration -> migration.getVersion())
                    .max(Comparator.naturalOrder())
                    .ifPresent(version -> newest.put(module, version.getVersion()));
        }
        return newest;
    }

    private static Flyway flyway(FluentConfiguration settings, String module, @Nullable String target) {
        var configured = settings.locations("classpath:db/migration/" + module)
                .table(module.equals("__root") ? "flyway_schema_history" : "flyway_schema_history_" + module)
                // the histories of all modules lie in one schema, which is never empty for the second
                .baselineOnMigrate(true)
                .baselineVersion("0");
        return (target == null ? configured : configured.target(target)).load();
    }

    private static List<Resource> files() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> modules(List<Resource> files) {
        var rank = Comparator.comparingInt((String module) -> FIRST.contains(module) ? FIRST.indexOf(module) : 9);
        return files.stream()
                .map(file -> MODULE.matcher(MigrationMark.url(file)))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .distinct()
                .sorted(rank.thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
