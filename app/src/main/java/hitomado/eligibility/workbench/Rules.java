package hitomado.eligibility.workbench;

import hitomado.procedures.Definitions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// 規則の一覧 — the sheets of the published revision, or of a draft.
@Service
public class Rules {
    private final Published published;

    Rules(Published published) {
        this.published = published;
    }

    public int newest() {
        return published.newest();
    }

    public Definitions definitions(int revision) {
        return published.definitions(revision);
    }

    /// Every sheet of a revision, file by file.
    public List<Sheet> sheets(int revision) {
        return published.files(revision).contents().entrySet().stream()
                .filter(file -> FileChange.hasSheets(file.getKey()))
                .flatMap(file -> SheetReader.sheets(file.getKey(), file.getValue()).stream())
                .toList();
    }

    /// All versions of a table as a draft has them.
    public List<Sheet> versions(Draft draft, String table) {
        var base = published.files(draft.base()).contents();
        return base.keySet().stream()
                .filter(FileChange::hasSheets)
                .filter(path -> base.getOrDefault(path, "").contains(table.replaceFirst("^parameter\\.", "")))
                .flatMap(path ->
                        SheetReader.sheets(path, draft.files().getOrDefault(path, base.getOrDefault(path, "")))
                                .stream())
                .filter(sheet -> sheet.ref().table().equals(table))
                .toList();
    }

    public Optional<Sheet> find(Draft draft, String table, int version) {
        return versions(draft, table).stream()
                .filter(sheet -> sheet.ref().version() == version)
                .findFirst();
    }
}
