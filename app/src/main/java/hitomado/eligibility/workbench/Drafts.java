package hitomado.eligibility.workbench;

import hitomado.platform.Acting;
import hitomado.platform.NotAllowed;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.platform.rights.Rights;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 規則の案 — begins and changes drafts; every change is one transaction with its audit event.
@Service
@Transactional
public class Drafts {
    /// As much as a definition file may hold.
    private static final int MAX_LENGTH = 1 << 20;

    private final DraftStore store;
    private final Published published;
    private final Ids ids;
    private final AuditTrail audit;
    private final Clock clock;

    Drafts(DraftStore store, Published published, Ids ids, AuditTrail audit, Clock clock) {
        this.store = store;
        this.published = published;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a change is made to: the draft as it was seen.
    public record Seen(UUID id, int version) {}

    /// Open ones first, then newest first; without their files.
    @Transactional(readOnly = true)
    public List<Draft> latest(int limit) {
        return store.latest(limit);
    }

    @Transactional(readOnly = true)
    public Draft get(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("draft"));
    }

    public UUID begin(Acting who, String title) {
        Rights.demand(who.actor(), Permission.DEFINITIONS_EDIT);
        int base = published.newest();
        var draft = new Draft(
                ids.next(),
                base,
                title,
                Draft.Person.of(who.actor()),
                Draft.State.EDITING,
                1,
                clock.instant(),
                null,
                Map.of());
        store.add(draft);
        record(who, draft, "begun");
        return draft.id();
    }

    /// Changes one sheet.
    public Saved edit(Acting who, Seen seen, Sheet.Ref ref, Edit edit) {
        var draft = own(who, seen);
        if (draft.version() != seen.version() || !draft.isOpen()) {
            return new Saved.Stale(draft);
        }
        return SheetWriter.apply(text(draft, ref.path()), ref, edit)
                .map(text -> written(who, draft, ref.path(), text))
                .orElseGet(Saved.Gone::new);
    }

    /// Writes a whole file, which must be one of the definitions.
    public Saved write(Acting who, Seen seen, String path, String text) {
        var draft = own(who, seen);
        if (draft.version() != seen.version() || !draft.isOpen()) {
            return new Saved.Stale(draft);
        }
        if (!published.files(draft.base()).contents().containsKey(path)) {
            return new Saved.Gone();
        }
        return written(who, draft, path, text);
    }

    /// The text of a file as the draft has it.
    @Transactional(readOnly = true)
    public String text(Draft draft, String path) {
        return Optional.ofNullable(draft.files().get(path))
                .or(() -> Optional.ofNullable(
                        published.files(draft.base()).contents().get(path)))
                .orElseThrow(() -> new NotFound("definition file"));
    }

    private Saved written(Acting who, Draft draft, String path, String text) {
        if (text.length() > MAX_LENGTH) {
            return new Saved.TooLarge();
        }
        var before = published.files(draft.base()).contents().get(path);
        if (!store.step(
                draft, new DraftStore.Step(Draft.State.EDITING, draft.base(), draft.review(), clock.instant()))) {
            return new Saved.Stale(get(draft.id()));
        }
        if (text.equals(before)) {
            store.remove(draft.id(), path);
        } else {
            store.put(draft.id(), path, text);
        }
        record(who, draft, path);
        return new Saved.Done(draft.version() + 1);
    }

    /// The draft for its author, who may edit still.
    Draft own(Acting who, Seen seen) {
        Rights.demand(who.actor(), Permission.DEFINITIONS_EDIT);
        var draft = get(seen.id());
        if (!draft.isAuthor(who.actor())) {
            throw new NotAllowed("draft of another author");
        }
        return draft;
    }

    private void record(Acting who, Draft draft, String what) {
        audit.record(AuditEvent.of(AuditKind.RULES_DRAFTED, who, "draft:" + draft.id())
                .with("what", what)
                .with("version", Integer.toString(draft.version())));
    }
}
