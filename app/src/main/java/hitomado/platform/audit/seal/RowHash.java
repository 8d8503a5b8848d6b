package hitomado.platform.audit.seal;

import java.util.List;

/// 行の要約 — the hash of a row of one table: tag, table, number of columns, then each column's name and value.
public final class RowHash {
    private static final String TAG = "hitomado.audit.row.1";

    private final String table;
    private final List<String> names;
    private final int[] positions;
    private final Canon canon = new Canon();

    /// As rows are sealed now.
    public RowHash(Ledger ledger) {
        this(ledger, ledger.names(), ledger.names());
    }

    /// @param read the columns in the order in which rows are read
    RowHash(Ledger ledger, List<String> names, List<String> read) {
        this.table = ledger.table();
        this.names = List.copyOf(names);
        this.positions = names.stream().mapToInt(read::indexOf).toArray();
    }

    public byte[] of(Row row) {
        canon.text(TAG).text(table).number(positions.length);
        for (var column = 0; column < positions.length; column++) {
            canon.text(names.get(column)).bytes(row.value(positions[column]));
        }
        return canon.done();
    }
}
