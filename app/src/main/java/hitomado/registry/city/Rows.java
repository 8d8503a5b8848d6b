package hitomado.registry.city;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of one chunk in the text format of COPY, one buffer a table.
final class Rows {
    private final Map<CopyTable, StringBuilder> buffers = new EnumMap<>(CopyTable.class);
    private int residents;

    /// Begins a row; columns follow in the order of [CopyTable].
    Row row(CopyTable table) {
        return new Row(buffers.computeIfAbsent(table, t -> new StringBuilder(1 << 16)));
    }

    Map<CopyTable, StringBuilder> buffers() {
        return buffers;
    }

    void countResidents(int more) {
        residents += more;
    }

    int residents() {
        return residents;
    }

    /// One row under construction.
    static final class Row {
        private final StringBuilder out;
        private boolean first = true;

        private Row(StringBuilder out) {
            this.out = out;
        }

        Row text(@Nullable String value) {
            separate();
            if (value == null) {
                out.append("\\N");
                return this;
            }
            for (var i = 0; i < value.length(); i++) {
                var c = value.charAt(i);
                switch (c) {
                    case '\\' -> out.append("\\\\");
                    case '\t' -> out.append("\\t");
                    case '\n' -> out.append("\\n");
                    case '\r' -> out.append("\\r");
                    default -> out.append(c);
                }
            }
            return this;
        }

        Row date(@Nullable LocalDate value) {
            return text(value == null ? null : value.toString());
        }

        Row id(@Nullable UUID value) {
            return text(value == null ? null : value.toString());
        }

        Row number(long value) {
            separate();
            out.append(value);
            return this;
        }

        Row flag(boolean value) {
            separate();
            out.append(value ? 't' : 'f');
            return this;
        }

        void end() {
            out.append('\n');
        }

        private void separate() {
            if (!first) {
                out.append('\t');
            }
            first = false;
        }
    }
}
