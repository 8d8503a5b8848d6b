package hitomado.eligibility.workbench;

import java.util.List;

/// シート — one dated version of a table, or the dated values of a parameter, as a grid of texts.
///
/// @param from first day of validity as written, empty where there is none; `to` the last one
public record Sheet(
        Ref ref, String subject, String hitPolicy, String from, String to, List<Column> columns, List<Line> lines) {
    public Sheet {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// 所在 — the file, the id of the table, and the number of its version in the file from 0.
    public record Ref(String path, String table, int version) {
        public boolean isParameter() {
            return path.startsWith("parameters/");
        }

        /// `child-allowance` for a programme or procedure, else the file's name.
        public String owner() {
            var parts = path.split("/");
            return parts.length > 1 ? parts[1].replace(".yaml", "") : path;
        }

        public boolean isProgramme() {
            return path.startsWith("programmes/");
        }
    }

    /// 行 — the cells of a row; `first` and `last` are its lines in the file from 1.
    public record Line(List<Cell> cells, int first, int last) {
        public Line {
            cells = List.copyOf(cells);
        }

        public List<String> texts() {
            return cells.stream().map(Cell::text).toList();
        }
    }

    public String text(int row, int column) {
        return lines.get(row).cells().get(column).text();
    }

    public List<List<String>> grid() {
        return lines.stream().map(Line::texts).toList();
    }
}
