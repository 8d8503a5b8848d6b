package hitomado.eligibility.workbench;

import hitomado.eligibility.workbench.Draft.State;
import hitomado.platform.Acting;
import hitomado.platform.Conflict;
import hitomado.platform.NotAllowed;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.rights.Rights;
import hitomado.procedures.Catalogue;
import hitomado.procedures.Revision;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 規則の公開 — a draft goes to a second person, who releases it as a revision or sends it back; the author never can.
@Service
public class Reviews {
    private final Drafts drafts;
    private final DraftStore store;
    private final DraftChecks checks;
    private final Published published;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;

    Reviews(
            Drafts drafts,
            DraftStore store,
            DraftChecks checks,
            Published published,
            Catalogue catalogue,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.checks = checks;
        this.published = published;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /// 結果.
    public sealed interface Outcome {
        record Done(Draft draft) implements Outcome {}

        /// Somebody changed it in between.
        record Stale() implements Outcome {}

        /// A newer revision was published since: it has to be rebased first.
        record Outdated(int newest) implements Outcome {}

        /// There are problems or failing examples.
        record Unfit(Checked checked) implements Outcome {}

        /// Nothing differs from the published revision.
        record Empty() implements Outcome {}
    }

    /// The author sends it to release.
    @Transactional
    public Outcome send(Acting who, Drafts.Seen seen) {
        var draft = drafts.own(who, seen);
        if (!draft.isOpen() || draft.version() != seen.version()) {
            return new Outcome.Stale();
        }
        if (draft.files().isEmpty()) {
            return new Outcome.Empty();
        }
        var unfit = unfit(draft);
        return unfit == null ? step(who, draft, State.WAITING, null) : unfit;
    }

    /// The author takes it back, or gives it up.
    @Transactional
    public Outcome withdraw(Acting who, Drafts.Seen seen, State to) {
        var draft = drafts.own(who, seen);
        if (draft.version() != seen.version() || !(draft.isOpen() || draft.state() == State.WAITING)) {
            return new Outcome.Stale();
        }
        return step(who, draft, to == State.DISCARDED ? State.DISCARDED : State.EDITING, draft.review());
    }

    /// The second person sends it back.
    @Transactional
    public Outcome refuse(Acting who, Drafts.Seen seen, String reason) {
        var draft = another(who, seen);
        if (draft.state() != State.WAITING || draft.version() != seen.version()) {
            return new Outcome.Stale();
        }
        return step(who, draft, State.REFUSED, new Draft.Review(Draft.Person.of(who.actor()), reason, null));
    }

    /// The second person releases it: the revision, the state and both audit events are one transaction.
    public Outcome release(Acting who, Drafts.Seen seen) {
        var draft = another(who, seen);
        if (draft.state() != State.WAITING || draft.version() != seen.version()) {
            return new Outcome.Stale();
        }
        var unfit = unfit(draft);
        if (unfit != null) {
            return unfit;
        }
        var files = draft.over(published.files(draft.base()));
        catalogue.publish(files, who, draft.title(), revision -> released(who, draft, revision));
        return new Outcome.Done(drafts.get(draft.id()));
    }

    private void released(Acting who, Draft draft, Revision revision) {
        var review = new Draft.Review(Draft.Person.of(who.actor()), "", revision.no());
        var step = new DraftStore.Step(State.RELEASED, draft.base(), review, clock.instant());
        if (revision.no() != draft.base() + 1 || !store.step(draft, step)) {
            throw new Conflict("draft");
        }
        audit.record(AuditEvent.of(AuditKind.RULES_RELEASED, who, "draft:" + draft.id())
                .with("revision", Integer.toString(revision.no()))
                .with("author", draft.author().key()));
    }

    private @Nullable Outcome unfit(Draft draft) {
        int newest = published.newest();
        if (draft.base() != newest) {
            return new Outcome.Outdated(newest);
        }
        var checked = checks.of(draft);
        return checked.releasable() ? null : new Outcome.Unfit(checked);
    }

    private Outcome step(Acting who, Draft draft, State to, Draft.@Nullable Review review) {
        if (!store.step(draft, new DraftStore.Step(to, draft.base(), review, clock.instant()))) {
            return new Outcome.Stale();
        }
        audit.record(AuditEvent.of(AuditKind.RULES_DRAFTED, who, "draft:" + draft.id())
                .with("what", to.name())
                .with("version", Integer.toString(draft.version())));
        return new Outcome.Done(drafts.get(draft.id()));
    }

    private Draft another(Acting who, Drafts.Seen seen) {
        var draft = drafts.get(seen.id());
        Rights.demand(who.actor(), Permission.DEFINITIONS_RELEASE);
        if (draft.isAuthor(who.actor())) {
            throw new NotAllowed("release of drafts");
        }
        return draft;
    }
}
