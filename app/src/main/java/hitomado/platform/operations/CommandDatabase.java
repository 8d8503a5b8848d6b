package hitomado.platform.operations;

import hitomado.platform.database.LocalDatabase;
import hitomado.platform.database.PostgresVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// The database that a command works on: the external one, the local one that runs already, or the local one started
/// for
/// the command.
public final class CommandDatabase implements AutoCloseable {
    private final DataSource database;
    private final @Nullable LocalDatabase started;

    private CommandDatabase(DataSource database, @Nullable LocalDatabase started) {
        this.database = database;
        this.started = started;
    }

    /// @param external URL, user and password, where an external database is configured
    public static CommandDatabase open(Optional<Login> external, Path data) {
        if (external.isPresent()) {
            var login = external.get();
            PostgresVersion.check(login.url(), login.user(), login.password());
            return new CommandDatabase(source(login), null);
        }
        return findRunning(external, data)
                .map(login -> new CommandDatabase(source(login), null))
                .orElseGet(() -> {
                    var local = LocalDatabase.start(data, 0);
                    return new CommandDatabase(source(local(local.url())), local);
                });
    }

    /// The local database that another process holds open now.
    public static Optional<Login> findRunning(Optional<Login> external, Path data) {
        return external.isPresent()
                ? Optional.empty()
                : LocalDatabase.findRunning(data).map(CommandDatabase::local);
    }

    public DataSource source() {
        return database;
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }

    private static Login local(String url) {
        return new Login(url, "postgres", "postgres");
    }

    private static DataSource source(Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    /// 接続先 — how to reach a database.
    public record Login(String url, String user, String password) {}
}
