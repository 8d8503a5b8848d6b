package hitomado.eligibility.scan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/// Rows for `COPY … FROM STDIN (FORMAT binary)`, sent in large pieces.
final class CopyBuffer {
    private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ROOM = 128;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    CopyBuffer(CopyIn copy) {
        this.copy = copy;
        buffer.put(HEADER);
    }

    void row(int fields) throws SQLException {
        if (buffer.remaining() < ROOM) {
            flush();
        }
        buffer.putShort((short) fields);
    }

    void uuid(UUID id) {
        buffer.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    void number(@Nullable Long value) {
        if (value == null) {
            buffer.putInt(-1);
        } else {
            buffer.putInt(Long.BYTES).putLong(value);
        }
    }

    void end() throws SQLException {
        buffer.putShort((short) -1);
        flush();
        copy.endCopy();
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
