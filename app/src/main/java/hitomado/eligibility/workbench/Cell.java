package hitomado.eligibility.workbench;

import hitomado.rules.Position;

/// セル — one text of the grid and where it stands in the file; lines and columns count from 1, 0 where it does not.
public record Cell(String text, int line, int column, int endColumn) {
    static Cell nowhere(String text) {
        return new Cell(text, 0, 0, 0);
    }

    public boolean covers(Position at) {
        return at.line() == line && at.column() >= column && at.column() <= endColumn;
    }
}
