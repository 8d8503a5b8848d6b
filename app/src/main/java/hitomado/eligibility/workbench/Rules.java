package hitomado.eligibility.workbench;

import hitomado.procedures.DefinitionFiles;
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
        return sheets(published.files(revision));
    }

    private static List<Sheet> sheets(DefinitionFiles files) {
        return files.contents().entrySet().stream()
                .filter(file -> FileChange.hasSheets(file.getKey()))
                .flatMap(file -> SheetReader.sheets(file.getKey(), file.getValue()).stream())
                .toList();
    }

    /// All versions of a table as a draft has them.
    public List<Sheet> versions(Draft draft, String table) {
        return sheets(draft.over(published.files(draft.base())), table);
    }

    /// All versions of a table as a revision has them.
    public List<Sheet> versions(int revision, String table) {
        return sheets(published.files(revision), table);
    }

    private static List<Sheet> sheets(DefinitionFiles files, String table) {
        var name = table.replaceFirst("^parameter\\.", "");
        return files.contents().entrySet().stream()
                .filter(file ->
                        FileChange.hasSheets(file.getKey()) && file.getValue().contains(name))
                .flatMap(file -> SheetReader.sheets(file.getKey(), file.getValue()).stream())
                .filter(sheet -> sheet.ref().table().equals(table))
                .toList();
    }

    /// Every sheet as a draft has it, file by file.
    public List<Sheet> sheets(Draft draft) {
        return sheets(draft.over(published.files(draft.base())));
    }

    public Optional<Sheet> find(Draft draft, String table, int version) {
        return versions(draft, table).stream()
                .filter(sheet -> sheet.ref().version() == version)
                .findFirst();
    }
}
