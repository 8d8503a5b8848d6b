package hitomado.eligibility.workbench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 編集 — one thing a clerk does to a sheet; rows and columns count from 0.
public sealed interface Edit {
    /// セルの記入 — texts into cells, all at once.
    record Put(List<Entry> entries) implements Edit {
        public Put {
            entries = List.copyOf(entries);
        }
    }

    /// 一つのセルの記入.
    record Entry(int row, int column, String text) {}

    /// ブロックの貼付け — rows of texts from a cell on; rows that are missing at the end are added.
    record Fill(int row, int column, List<List<String>> cells) implements Edit {
        public Fill {
            cells = List.copyOf(cells);
        }
    }

    /// 全行の差替え — these rows take the place of all.
    record Replace(List<List<String>> cells) implements Edit {
        public Replace {
            cells = List.copyOf(cells);
        }
    }

    /// 行の追加 — a new row before this one; the number of rows adds it at the end.
    record Insert(int row) implements Edit {}

    /// 行の削除.
    record Remove(int row) implements Edit {}

    /// 行の移動 — the row takes the place of another one.
    record Move(int row, int to) implements Edit {}

    /// 適用期間の変更 — null leaves that end open.
    record Period(@Nullable LocalDate from, @Nullable LocalDate to) implements Edit {}

    /// 新しい版 — a copy that is in force from this day on; the former version ends the day before.
    record NewVersion(LocalDate from) implements Edit {}

    /// 列の追加 — before this column, with the same text in every row.
    record AddColumn(int at, Column column, String text) implements Edit {}

    /// 列の削除 — of a condition or a result.
    record RemoveColumn(int column) implements Edit {}

    /// 列と全行の差替え — these conditions and results, and these rows with all columns, take the place of all.
    record Reshape(List<Column> formulas, List<List<String>> cells) implements Edit {
        public Reshape {
            formulas = List.copyOf(formulas);
            cells = List.copyOf(cells);
        }
    }

    /// 表の追加 — a further table at the end of the file, with one row that is still to be filled in.
    record AddTable(String id, String subject, Column condition, Column result) implements Edit {}

    /// 表の削除 — this dated version of the table.
    record RemoveTable() implements Edit {}
}
