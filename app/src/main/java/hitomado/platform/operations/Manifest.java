package hitomado.platform.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// 控えの目録 — what a backup holds; `manifest.json`, the last entry of the file.
///
/// @param format version of the file's layout
/// @param modules version of each module's schema
public record Manifest(
        int format, Instant at, Map<String, String> modules, List<Table> tables, List<Sequence> sequences) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    public Manifest {
        modules = Map.copyOf(modules);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /// 表 — one table, its columns in the order of the copied data, and the fingerprint of that data.
    public record Table(String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "data/" + name;
        }

        /// `schema.table (a, b)` as COPY takes it, quoted.
        String target() {
            return quoted(name) + " ("
                    + String.join(
                            ", ", columns.stream().map(Manifest::quotedPart).toList()) + ")";
        }
    }

    /// 連番 — where a sequence stands.
    public record Sequence(String name, long last, boolean called) {}

    static String quoted(String qualified) {
        return java.util.Arrays.stream(qualified.split("\\.", 2))
                .map(Manifest::quotedPart)
                .collect(java.util.stream.Collectors.joining("."));
    }

    private static String quotedPart(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
