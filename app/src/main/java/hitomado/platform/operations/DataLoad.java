package hitomado.platform.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Copies the data of a backup into migrated tables, in one transaction that is committed only if all reads back equal.
final class DataLoad {
    private static final String NOT_PERMITTED = "42501";

    private final DataSource database;
    private final ZipFile zip;
    private final Manifest manifest;

    DataLoad(DataSource database, ZipFile zip, Manifest manifest) {
        this.database = database;
        this.zip = zip;
        this.manifest = manifest;
    }

    void run() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            checkTables(new DatabaseContents(connection));
            var superuser = silenceTriggers(connection);
            execute(
                    connection,
                    "truncate "
                            + manifest.tables().stream()
                                    .map(table -> Manifest.quoted(table.name()))
                                    .collect(Collectors.joining(", ")));
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : manifest.tables()) {
                copyIn(copy, table);
            }
            for (var sequence : manifest.sequences()) {
                execute(
                        connection,
                        "select setval('%s', %d, %s)"
                                .formatted(
                                        Manifest.quoted(sequence.name()).replace("'", "''"),
                                        sequence.last(),
                                        sequence.called()));
            }
            for (var table : manifest.tables()) {
                compare(copy, table);
            }
            if (!superuser) {
                userTriggers(connection, "enable");
            }
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
        }
    }

    private void checkTables(DatabaseContents contents) throws SQLException {
        var here = contents.tables();
        for (var table : manifest.tables()) {
            if (!table.columns().equals(here.get(table.name()))) {
                throw new RestoreRefused("表の形が違います / other columns: %s %s, here %s"
                        .formatted(table.name(), table.columns(), here.get(table.name())));
            }
        }
    }

    /// As superuser all triggers and references rest; else only our own triggers, and tables come in the order in which
    /// they refer to each other.
    private boolean silenceTriggers(Connection connection) throws SQLException {
        var before = connection.setSavepoint();
        try {
            execute(connection, "set local session_replication_role = replica");
            return true;
        } catch (SQLException e) {
            if (!NOT_PERMITTED.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            userTriggers(connection, "disable");
            execute(connection, "set constraints all deferred");
            return false;
        }
    }

    private void userTriggers(Connection connection, String change) throws SQLException {
        for (var table : manifest.tables()) {
            execute(connection, "alter table " + Manifest.quoted(table.name()) + " " + change + " trigger user");
        }
    }

    private void copyIn(CopyManager copy, Manifest.Table table) throws SQLException, IOException {
        try (var data = zip.getInputStream(zip.getEntry(table.entry()))) {
            var rows = copy.copyIn("copy " + table.target() + " from stdin with (encoding 'UTF8')", data, 1 << 16);
            if (rows != table.rows()) {
                throw new IOException("%s has %d rows, %d were expected".formatted(table.name(), rows, table.rows()));
            }
        }
    }

    private void compare(CopyManager copy, Manifest.Table table) throws SQLException, IOException {
        if (!Backup.copyOut(copy, table, OutputStream.nullOutputStream()).equals(table)) {
            throw new IOException("what was restored reads back differently: " + table.name());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
