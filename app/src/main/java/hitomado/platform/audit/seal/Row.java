package hitomado.platform.audit.seal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// 行 — one row of a sealed table as it stands now: its id and the text of each column as UTF-8.
public final class Row {
    private final long id;
    private final byte[] @Nullable [] values;

    private Row(long id, byte[] @Nullable [] values) {
        this.id = id;
        this.values = values;
    }

    /// @param columns how many follow the id
    public static Row read(ResultSet rows, int columns) throws SQLException {
        var values = new byte[columns] @Nullable [];
        for (var column = 0; column < columns; column++) {
            // the bytes as the server sent them: UTF-8, as the driver demands
            values[column] = rows.getBytes(column + 2);
        }
        return new Row(rows.getLong(1), values);
    }

    public long id() {
        return id;
    }

    /// The column's text; empty where it has none.
    public String text(int column) {
        var value = values[column];
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    /// UTF-8 of the column's text; null where it has none.
    byte @Nullable [] value(int column) {
        return values[column];
    }
}
