/// データベース — the embedded PostgreSQL of one machine, or any PostgreSQL by configuration; the schemas' migrations.
///
/// Offers: [StartRefused] (why a start is refused, with its exit code), [CopyRows] and [CopyBuffer] (binary COPY for
/// millions of rows), [LocalDatabase] and [ModuleMigrations] for commands.
@NamedInterface("database")
@NullMarked
package hitomado.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
