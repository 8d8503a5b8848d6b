package hitomado.procedures;

import hitomado.platform.Acting;
import hitomado.platform.NotFound;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// 手続カタログ — the published definitions: the current revision, and any earlier one an application is pinned to.
@Service
public class Catalogue {
    /// How soon a revision that another node published is noticed.
    private static final Duration RECHECK = Duration.ofSeconds(5);

    private final RevisionStore store;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;
    private final Map<Integer, Definitions> read = new ConcurrentHashMap<>();
    private final Map<Step, List<Difference>> changes = new ConcurrentHashMap<>();
    private volatile Newest newest = new Newest(0, Instant.MIN);

    private record Step(int from, int to) {}

    private record Newest(int no, Instant checkedAt) {}

    Catalogue(RevisionStore store, TransactionTemplate transaction, AuditTrail audit, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest revision.
    ///
    /// @throws NotFound while nothing is published
    public Definitions current() {
        var known = newest;
        if (known.no() == 0 || known.checkedAt().plus(RECHECK).isBefore(clock.instant())) {
            known = new Newest(store.newest(), clock.instant());
            newest = known;
        }
        return revision(known.no());
    }

    /// The definitions of one revision, the same for ever.
    public Definitions revision(int no) {
        return read.computeIfAbsent(no, number -> DefinitionSource.read(files(number), number));
    }

    /// Newest first.
    public List<Revision> revisions() {
        return store.all();
    }

    /// The files of a revision, for export.
    public DefinitionFiles files(int no) {
        return store.find(no).orElseThrow(() -> new NotFound("definitions revision " + no));
    }

    /// What importing these files would change.
    public List<Difference> differences(DefinitionFiles files) {
        int no = store.newest();
        return Difference.between(no == 0 ? DefinitionFiles.of(Map.of()) : files(no), files);
    }

    /// What changed for a life event that both revisions have.
    public RevisionChange change(int from, int to, String lifeEvent) {
        var differences = changes.computeIfAbsent(
                new Step(from, to), step -> Difference.between(files(step.from()), files(step.to())));
        return RevisionChange.of(revision(from), revision(to), lifeEvent, differences);
    }

    /// Publishes files as the next revision after all checks and examples; the same files again are no new revision.
    ///
    /// @throws DefinitionsRefused with all problems; nothing is published then
    public Revision publish(DefinitionFiles files, Acting who, String note) {
        return publish(files, who, note, revision -> {});
    }

    /// The same with something that has to happen in the same transaction, or nothing is published.
    ///
    /// @param within called with the revision just before the end of the transaction
    /// @throws DefinitionsRefused with all problems; nothing is published then
    public Revision publish(DefinitionFiles files, Acting who, String note, Consumer<Revision> within) {
        var definitions = DefinitionSource.checked(files);
        var revision = transaction.execute(status -> {
            store.lock();
            var revisions = store.all();
            var same = !revisions.isEmpty() && revisions.getFirst().sha256().equals(files.sha256());
            var next = same ? revisions.getFirst() : add(files, who, note, revisions.size() + 1);
            within.accept(next);
            return next;
        });
        read.put(revision.no(), definitions.published(revision.no()));
        newest = new Newest(revision.no(), clock.instant());
        return revision;
    }

    private Revision add(DefinitionFiles files, Acting who, String note, int no) {
        var count = files.contents().size();
        // as exact as the database keeps it
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var revision = new Revision(no, now, who.actor().key(), note, count, files.sha256());
        store.add(revision, files);
        audit.record(AuditEvent.of(AuditKind.DEFINITIONS_PUBLISHED, who, "definitions:" + no)
                .with("sha256", revision.sha256()));
        return revision;
    }
}
