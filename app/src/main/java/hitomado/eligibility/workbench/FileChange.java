package hitomado.eligibility.workbench;

import hitomado.procedures.DefinitionFiles;
import hitomado.procedures.Difference;
import java.util.List;

/// ファイルの差分 — what differs in one definition file: table by table where it has tables, else line by line.
public record FileChange(String path, List<SheetChange> sheets, List<String> lines) {
    public FileChange {
        sheets = List.copyOf(sheets);
        lines = List.copyOf(lines);
    }

    static boolean hasSheets(String path) {
        return path.endsWith("/rules.yaml") || path.startsWith("parameters/");
    }

    /// Between two states of all files.
    static List<FileChange> between(DefinitionFiles before, DefinitionFiles after) {
        return Difference.between(before, after).stream()
                .map(difference -> {
                    var path = difference.path();
                    var sheets = hasSheets(path)
                            ? SheetChange.between(
                                    path,
                                    before.contents().getOrDefault(path, ""),
                                    after.contents().getOrDefault(path, ""))
                            : List.<SheetChange>of();
                    return new FileChange(path, sheets, sheets.isEmpty() ? difference.lines() : List.of());
                })
                .toList();
    }
}
