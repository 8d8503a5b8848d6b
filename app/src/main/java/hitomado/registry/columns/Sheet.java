package hitomado.registry.columns;

import hitomado.platform.database.CopyRows;
import hitomado.platform.ids.UuidIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One table as it was read: ids of the persons and the wanted fields, in the table's own order.
final class Sheet {
    private final List<RollSource.Field> fields;
    private final List<Track> tracks = new ArrayList<>();
    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private int size;

    private Sheet(List<RollSource.Field> fields) {
        this.fields = fields;
        fields.forEach(field -> tracks.add(Track.of(field)));
    }

    static Sheet read(Connection connection, RollSource source, List<RollSource.Field> fields) throws SQLException {
        var sheet = new Sheet(fields);
        var rows = new CopyRows(connection, source.query(fields));
        while (rows.next()) {
            sheet.take(rows);
        }
        return sheet;
    }

    private void take(CopyRows row) {
        if (size == high.length) {
            high = Arrays.copyOf(high, size * 2);
            low = Arrays.copyOf(low, size * 2);
        }
        row.field();
        high[size] = row.longAt(0);
        low[size] = row.longAt(Long.BYTES);
        for (var track : tracks) {
            track.take(row, size);
        }
        row.end();
        size++;
    }

    List<RollSource.Field> fields() {
        return fields;
    }

    Track track(int number) {
        return tracks.get(number);
    }

    int size() {
        return size;
    }

    /// The place of each of its persons among the known ones, -1 for those who are not.
    int[] places(UuidIndex persons) {
        var places = new int[size];
        var guess = 0;
        for (var i = 0; i < size; i++) {
            places[i] = persons.find(high[i], low[i], guess);
            guess = places[i] < 0 ? guess : places[i] + 1;
        }
        return places;
    }

    long high(int number) {
        return high[number];
    }

    long low(int number) {
        return low[number];
    }
}
