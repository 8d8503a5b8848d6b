package hitomado.platform.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows for `COPY … FROM STDIN (FORMAT binary)`, sent in large pieces.
public final class CopyBuffer {
    private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ROOM = 128;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    /// @param target table and columns
    public CopyBuffer(Connection connection, String target) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + target + " FROM STDIN (FORMAT binary)");
        buffer.put(HEADER);
    }

    public void row(int fields) throws SQLException {
        if (buffer.remaining() < ROOM) {
            flush();
        }
        buffer.putShort((short) fields);
    }

    public void uuid(UUID id) {
        buffer.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    public void number(@Nullable Long value) {
        if (value == null) {
            buffer.putInt(-1);
        } else {
            buffer.putInt(Long.BYTES).putLong(value);
        }
    }

    public void end() throws SQLException {
        buffer.putShort((short) -1);
        flush();
        copy.endCopy();
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
