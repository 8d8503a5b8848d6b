package hitomado.eligibility.workbench;

import java.util.List;
import org.springframework.stereotype.Service;

/// 差分 — what a draft changes, and what changed between two published revisions.
@Service
public class Changes {
    private final Published published;

    Changes(Published published) {
        this.published = published;
    }

    /// Against the revision that the draft is based on.
    public List<FileChange> of(Draft draft) {
        var base = published.files(draft.base());
        return FileChange.between(base, draft.over(base));
    }

    public List<FileChange> between(int from, int to) {
        return FileChange.between(published.files(from), published.files(to));
    }
}
