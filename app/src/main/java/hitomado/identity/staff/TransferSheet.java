package hitomado.identity.staff;

import hitomado.identity.staff.TransferLine.Column;
import hitomado.platform.text.CsvReading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 取込みの表 — the lines of a file by the names of its columns, in any order; other columns are left aside.
sealed interface TransferSheet {
    int MOST_LINES = 10_000;

    record Taken(List<Line> lines) implements TransferSheet {
        public Taken {
            lines = List.copyOf(lines);
        }
    }

    record Empty() implements TransferSheet {}

    record TooManyLines() implements TransferSheet {}

    record ColumnsMissing(Set<Column> columns) implements TransferSheet {
        public ColumnsMissing {
            columns = EnumSet.copyOf(columns);
        }
    }

    /// One line; a cell that is not there is empty.
    record Line(int number, Map<Column, String> cells) {
        public Line {
            cells = Map.copyOf(cells);
        }

        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    static TransferSheet of(String text) {
        var rows = CsvReading.rows(text);
        if (rows.size() < 2) {
            return new Empty();
        }
        if (rows.size() > MOST_LINES + 1) {
            return new TooManyLines();
        }
        var places = places(rows.getFirst().cells());
        var missing = EnumSet.allOf(Column.class);
        missing.removeAll(places.keySet());
        if (!missing.isEmpty()) {
            return new ColumnsMissing(missing);
        }
        return new Taken(rows.subList(1, rows.size()).stream()
                .map(row -> line(row, places))
                .toList());
    }

    private static Line line(CsvReading.Row row, Map<Column, Integer> places) {
        var cells = new EnumMap<Column, String>(Column.class);
        places.forEach((column, place) -> {
            if (place < row.cells().size()) {
                cells.put(column, row.cells().get(place).strip());
            }
        });
        return new Line(row.line(), cells);
    }

    private static Map<Column, Integer> places(List<String> header) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var place = 0; place < header.size(); place++) {
            var column = named(header.get(place).strip().toLowerCase(Locale.ROOT));
            if (column != null) {
                places.putIfAbsent(column, place);
            }
        }
        return places;
    }

    private static @Nullable Column named(String name) {
        return switch (name) {
            case "login", "ログインid", "職員id" -> Column.LOGIN;
            case "name", "氏名" -> Column.NAME;
            case "section", "課", "所属" -> Column.SECTION;
            case "ward", "区" -> Column.WARD;
            case "roles", "役割" -> Column.ROLES;
            case "from", "発令日" -> Column.FROM;
            case "kind", "種別" -> Column.KIND;
            default -> null;
        };
    }

    /// Codes of roles, apart by spaces, semicolons, slashes or Japanese commas.
    static List<String> roles(String cell) {
        var roles = new ArrayList<String>();
        for (var role : cell.split("[\\s;/、・，；]+")) {
            if (!role.isEmpty()) {
                roles.add(role);
            }
        }
        return roles;
    }
}
