package hitomado.eligibility.workbench;

import hitomado.procedures.DefinitionFiles;
import hitomado.procedures.DefinitionSource;
import hitomado.procedures.DefinitionsRefused;
import hitomado.procedures.Examples;
import hitomado.procedures.ProgrammeExamples;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// 案の検査 — compiles a draft as the city would use it, and plays every example; the latest results are kept.
@Service
public class DraftChecks {
    private static final int MOST = 6;

    private final Published published;
    private final Kept<Key, Checked> kept = new Kept<>(MOST);

    DraftChecks(Published published) {
        this.published = published;
    }

    /// What a result depends on.
    private record Key(int base, Map<String, String> files) {}

    public Checked of(Draft draft) {
        var key = new Key(draft.base(), draft.files());
        return kept.get(key, () -> checked(draft.over(published.files(draft.base()))));
    }

    static Checked checked(DefinitionFiles files) {
        try {
            var definitions = DefinitionSource.draft(files);
            var examples = Stream.concat(
                            ProgrammeExamples.run(definitions).stream(), Examples.run(definitions).stream())
                    .toList();
            return new Checked(definitions, List.of(), definitions.warnings(), examples);
        } catch (DefinitionsRefused refused) {
            return new Checked(null, refused.problems(), List.of(), List.of());
        }
    }
}
