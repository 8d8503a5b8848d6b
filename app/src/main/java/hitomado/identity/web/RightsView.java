package hitomado.identity.web;

import java.util.List;

/// 権限表の表示 — what each role grants, and who reaches each entrance.
public record RightsView(List<String> roles, List<Row> rows, List<Door> doors) {
    public RightsView {
        roles = List.copyOf(roles);
        rows = List.copyOf(rows);
        doors = List.copyOf(doors);
    }

    /// One permission over all roles.
    public record Row(String permission, String code, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What one role has of it; several grants add up.
    public record Cell(boolean granted, List<String> limits) {
        public Cell {
            limits = List.copyOf(limits);
        }
    }

    /// 入口 — one handler.
    public record Door(String method, String path, String who) {}
}
