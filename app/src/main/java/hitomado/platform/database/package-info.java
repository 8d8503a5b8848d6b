/// データベース — the embedded PostgreSQL of one machine, or any PostgreSQL by configuration.
@NullMarked
package hitomado.platform.database;

import org.jspecify.annotations.NullMarked;
