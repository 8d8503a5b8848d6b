package hitomado.platform.operations;

import hitomado.platform.database.ModuleMigrations;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/// 控え — writes all tables of all modules, as of one instant, into one zip file; the city hall may go on working.
///
/// The file holds personal data in plain form: it is readable by its owner only, and belongs on an encrypted disk.
public final class Backup {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Backup() {}

    /// Writes the file under a passing name first, so that a backup that exists is whole.
    public static Manifest write(DataSource database, Path file, Clock clock) throws IOException, SQLException {
        var versions = ModuleMigrations.versions(database);
        var target = file.toAbsolutePath();
        var part = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part", ownerOnly());
        try (var connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            Manifest manifest;
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
                zip.setLevel(Deflater.BEST_SPEED);
                var contents = new DatabaseContents(connection);
                var tables = copyTables(connection, contents, zip);
                manifest = new Manifest(Manifest.FORMAT, clock.instant(), versions, tables, contents.sequences());
                zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
                zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
                zip.closeEntry();
            }
            connection.rollback();
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static List<Manifest.Table> copyTables(
            Connection connection, DatabaseContents contents, ZipOutputStream zip) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var tables = new ArrayList<Manifest.Table>();
        for (var table : contents.tables().entrySet()) {
            var planned = new Manifest.Table(table.getKey(), table.getValue(), 0, "");
            zip.putNextEntry(new ZipEntry(planned.entry()));
            tables.add(copyOut(copy, planned, zip));
            zip.closeEntry();
        }
        return tables;
    }

    /// The table as it is now: rows and fingerprint of what went out.
    static Manifest.Table copyOut(CopyManager copy, Manifest.Table table, OutputStream out)
            throws SQLException, IOException {
        var fingerprint = Fingerprint.of(out);
        var rows = copy.copyOut("copy " + table.target() + " to stdout with (encoding 'UTF8')", fingerprint);
        return new Manifest.Table(table.name(), table.columns(), rows, fingerprint.hex());
    }

    private static java.nio.file.attribute.FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    }
}
