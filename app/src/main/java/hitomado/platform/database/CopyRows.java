package hitomado.platform.database;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The rows of a query as PostgreSQL sends them by `COPY … (FORMAT binary)`, a row a message, read field by field.
public final class CopyRows {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    /// Signature, flags and length of the extension that the first message begins with.
    private static final int HEADER = 19;

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private final CopyOut copy;
    private byte[] row = new byte[0];
    private int at;
    private int length;
    private boolean begun;

    public CopyRows(Connection connection, String query) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
    }

    /// Moves to the next row; false after the last one.
    public boolean next() throws SQLException {
        byte[] message = copy.readFromCopy();
        if (message == null) {
            return false;
        }
        row = message;
        at = begun || !isHeader(message) ? 0 : HEADER;
        begun = true;
        if (at == message.length) {
            return next();
        }
        short fields = (short) SHORT.get(message, at);
        at += Short.BYTES;
        return fields >= 0 || next();
    }

    private static boolean isHeader(byte[] message) {
        return message.length >= HEADER && Arrays.equals(message, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /// Moves into the next field; false where it is null.
    public boolean field() {
        at += length;
        length = (int) INT.get(row, at);
        at += Integer.BYTES;
        if (length < 0) {
            length = 0;
            return false;
        }
        return true;
    }

    /// Ends the row; call it after its last field.
    public void end() {
        length = 0;
    }

    /// Eight bytes of the field from an offset: halves of a UUID are at 0 and 8.
    public long longAt(int offset) {
        return (long) LONG.get(row, at + offset);
    }

    public int intNow() {
        return (int) INT.get(row, at);
    }

    public short shortNow() {
        return (short) SHORT.get(row, at);
    }

    /// A whole number of two, four or eight bytes.
    public long number() {
        return switch (length) {
            case Short.BYTES -> shortNow();
            case Integer.BYTES -> intNow();
            default -> longAt(0);
        };
    }

    public String text() {
        return new String(row, at, length, StandardCharsets.UTF_8);
    }

    /// Whether the field has these bytes.
    public boolean is(byte[] bytes) {
        return Arrays.equals(row, at, at + length, bytes, 0, bytes.length);
    }

    /// Over the bytes of the field, see [#hashOf].
    public int hash() {
        return hash(row, at, length);
    }

    /// The hash that a field with these bytes has.
    public static int hashOf(byte[] bytes) {
        return hash(bytes, 0, bytes.length);
    }

    private static int hash(byte[] bytes, int from, int length) {
        var hash = length;
        for (var i = from; i < from + length; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash;
    }
}
