package hitomado.platform.operations;

import hitomado.platform.database.ModuleMigrations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import tools.jackson.databind.json.JsonMapper;

/// 復元 — reads a backup into an empty database: schemas at exactly the versions of the backup, then the data.
///
/// The next start brings the schemas to the newest version. Everything is checked before anything is changed, and
/// the data are read back and compared before they are committed.
public final class Restore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Restore() {}

    /// @param force drops what the database holds first
    /// @throws RestoreRefused with nothing changed
    public static Manifest read(DataSource database, Path file, boolean force) throws IOException, SQLException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            checkFingerprints(zip, manifest);
            checkVersions(database, manifest);
            makeRoom(database, force);
            ModuleMigrations.migrate(database, manifest.modules());
            new DataLoad(database, zip, manifest).run();
            return manifest;
        } catch (ZipException e) {
            throw new RestoreRefused("控えとして読めません / not a backup: " + file);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new RestoreRefused("目録がありません / no manifest in " + zip.getName());
        }
        try (var in = zip.getInputStream(entry)) {
            var manifest = JSON.readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new RestoreRefused("知らない形式の控えです / unknown format: " + manifest.format());
            }
            return manifest;
        }
    }

    private static void checkFingerprints(ZipFile zip, Manifest manifest) throws IOException {
        for (var table : manifest.tables()) {
            var entry = zip.getEntry(table.entry());
            if (entry == null || !fingerprint(zip, table).equals(table.sha256())) {
                throw new RestoreRefused("控えが壊れています / the backup is damaged: " + table.name());
            }
        }
    }

    private static String fingerprint(ZipFile zip, Manifest.Table table) throws IOException {
        var fingerprint = Fingerprint.of(OutputStream.nullOutputStream());
        try (var in = zip.getInputStream(zip.getEntry(table.entry()))) {
            in.transferTo(fingerprint);
        } catch (ZipException e) {
            return "damaged";
        }
        return fingerprint.hex();
    }

    private static void checkVersions(DataSource database, Manifest manifest) {
        var newest = ModuleMigrations.newest(database);
        manifest.modules().forEach((module, version) -> {
            var known = newest.get(module);
            if (known == null
                    || MigrationVersion.fromVersion(known).compareTo(MigrationVersion.fromVersion(version)) < 0) {
                throw new RestoreRefused("この控えは新しい版のものです / the backup is of a newer release: %s %s, here %s"
                        .formatted(module, version, known == null ? "-" : known));
            }
        });
    }

    private static void makeRoom(DataSource database, boolean force) throws SQLException {
        try (var connection = database.getConnection()) {
            var contents = new DatabaseContents(connection);
            if (contents.otherSessions() > 0) {
                throw new RestoreRefused("データベースが使われています。ひとまどを止めてください / the database is in use; stop Hitomado first");
            }
            if (contents.isEmpty()) {
                return;
            }
            if (!force) {
                throw new RestoreRefused(
                        "データベースが空ではありません。今の内容を消してよければ --force を付けてください / the database is not empty; --force drops what it holds");
            }
            try (var statement = connection.createStatement()) {
                for (var schema : contents.schemas()) {
                    statement.execute("drop schema " + Manifest.quoted(schema) + " cascade");
                }
                statement.execute("create schema public");
            }
        }
    }
}
