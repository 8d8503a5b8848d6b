package hitomado.eligibility.workbench;

import hitomado.procedures.Catalogue;
import hitomado.procedures.DefinitionFiles;
import hitomado.procedures.Definitions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The published revisions as the workbench reads them; they never change, so that their files are kept.
@Component
class Published {
    private static final int MOST = 8;

    private final Catalogue catalogue;
    private final Map<Integer, DefinitionFiles> files = new ConcurrentHashMap<>();

    Published(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The number of the newest revision, as the database has it now.
    int newest() {
        return catalogue.revisions().getFirst().no();
    }

    DefinitionFiles files(int revision) {
        if (files.size() > MOST) {
            files.clear();
        }
        return files.computeIfAbsent(revision, catalogue::files);
    }

    Definitions definitions(int revision) {
        return catalogue.revision(revision);
    }
}
