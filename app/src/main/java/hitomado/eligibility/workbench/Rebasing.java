package hitomado.eligibility.workbench;

import hitomado.platform.Acting;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 新しい版への合わせ — puts a draft on the newest revision: what only one side changed is kept, what both changed in the
/// same lines the author chooses.
@Service
public class Rebasing {
    private final Drafts drafts;
    private final DraftStore store;
    private final Published published;
    private final AuditTrail audit;
    private final Clock clock;

    Rebasing(Drafts drafts, DraftStore store, Published published, AuditTrail audit, Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.published = published;
        this.audit = audit;
        this.clock = clock;
    }

    /// 選択 — which side a file keeps.
    public enum Side {
        MINE,
        THEIRS
    }

    /// 結果.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Stale() implements Outcome {}

        /// Files whose same lines were changed on both sides, and nothing was chosen for.
        record Choose(List<String> paths) implements Outcome {
            public Choose {
                paths = List.copyOf(paths);
            }
        }
    }

    @Transactional
    public Outcome rebase(Acting who, Drafts.Seen seen, Map<String, Side> chosen) {
        var draft = drafts.own(who, seen);
        if (!draft.isOpen() || draft.version() != seen.version()) {
            return new Outcome.Stale();
        }
        int newest = published.newest();
        var theirs = published.files(newest).contents();
        var rebased = new TreeMap<String, Optional<String>>();
        draft.files().forEach((path, mine) -> rebased.put(path, text(draft, path, theirs.get(path), chosen)));
        var open = new ArrayList<String>();
        rebased.forEach((path, text) -> {
            if (text.isEmpty()) {
                open.add(path);
            }
        });
        if (!open.isEmpty()) {
            return new Outcome.Choose(open);
        }
        if (!store.step(draft, new DraftStore.Step(draft.state(), newest, draft.review(), clock.instant()))) {
            return new Outcome.Stale();
        }
        rebased.forEach((path, text) -> write(draft, path, text.orElseThrow(), theirs.get(path)));
        audit.record(AuditEvent.of(AuditKind.RULES_DRAFTED, who, "draft:" + draft.id())
                .with("what", "rebased")
                .with("base", Integer.toString(newest)));
        return new Outcome.Done();
    }

    /// Empty where somebody has to choose.
    private Optional<String> text(Draft draft, String path, @Nullable String theirs, Map<String, Side> chosen) {
        var mine = draft.files().getOrDefault(path, "");
        var base = published.files(draft.base()).contents().getOrDefault(path, "");
        var side = chosen.get(path);
        if (side == Side.MINE || theirs == null || theirs.equals(base)) {
            return Optional.of(mine);
        }
        return side == Side.THEIRS ? Optional.of(theirs) : LineMerge.merge(base, mine, theirs);
    }

    private void write(Draft draft, String path, String text, @Nullable String theirs) {
        if (text.equals(theirs)) {
            store.remove(draft.id(), path);
        } else {
            store.put(draft.id(), path, text);
        }
    }
}
