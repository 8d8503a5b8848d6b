package hitomado.eligibility.scan;

import hitomado.eligibility.EntitlementsFound;
import hitomado.eligibility.columns.CityColumns;
import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.ids.Ids;
import hitomado.procedures.Catalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// 走査 — looks through the whole city; one at a time, and all of it or nothing is written.
@Service
public class Scans {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Acting SELF = Acting.by(new Actor.Process("eligibility"));

    private final CityColumns columns;
    private final Catalogue catalogue;
    private final ScanStore store;
    private final ScanWriting writing;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate aside;

    Scans(
            CityColumns columns,
            Catalogue catalogue,
            ScanStore store,
            ScanWriting writing,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.columns = columns;
        this.catalogue = catalogue;
        this.store = store;
        this.writing = writing;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// 依頼者 — who wants a scan: a clerk, or the nightly job.
    public record Asker(String key, String label) {
        static final Asker NIGHT = of(new Actor.Process("eligibility.nightly"));
        static final Asker FIRST = of(new Actor.Process("eligibility.first"));

        static Asker of(Actor actor) {
            return new Asker(actor.key(), actor.label());
        }
    }

    /// Scans the city now; false where another scan runs already.
    ///
    /// A scan that a killed process left is marked broken: it has written nothing.
    public boolean run(Asker by) {
        return Boolean.TRUE.equals(whole.execute(status -> {
            if (!store.tryLock()) {
                return false;
            }
            var run = begun(by);
            try {
                scan(run, by);
            } catch (RuntimeException | Error failed) {
                aside.executeWithoutResult(own -> store.end(run.id(), ScanRun.State.FAILED, clock.instant()));
                throw failed;
            }
            return true;
        }));
    }

    private ScanRun begun(Asker by) {
        var now = clock.instant();
        var run = new ScanRun(
                ids.next(),
                ScanRun.State.RUNNING,
                by.label(),
                now,
                null,
                catalogue.current().revision(),
                LocalDate.ofInstant(now, JAPAN),
                null,
                null,
                0,
                null,
                List.of());
        aside.executeWithoutResult(own -> {
            store.markBroken(now);
            store.begin(run, by.key());
        });
        aside.executeWithoutResult(own -> writing.awaitHouseholds());
        return run;
    }

    private void scan(ScanRun run, Asker by) {
        var definitions = catalogue.revision(run.revision());
        var city = columns.reload();
        var programmes = (int) definitions.programmes().values().stream()
                .filter(programme -> programme.push().allowed())
                .count();
        aside.executeWithoutResult(own -> store.loaded(
                run.id(), city.population().persons(), city.population().households(), programmes));
        var newly = writing.write(run, definitions, city);
        store.quarantine(city.doubts(), run.startedAt());
        store.end(run.id(), ScanRun.State.DONE, clock.instant());
        audit.record(AuditEvent.of(AuditKind.ELIGIBILITY_SCANNED, SELF, "scan:" + run.id())
                .with("askedBy", by.key())
                .with("revision", Integer.toString(run.revision()))
                .with("persons", Integer.toString(city.population().persons()))
                .with("quarantined", Integer.toString(city.doubts().size()))
                .with("newly", Long.toString(sum(newly))));
        if (!newly.isEmpty()) {
            events.publishEvent(new EntitlementsFound(newly));
        }
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Newest first.
    public List<ScanRun> recent(int limit) {
        return store.recent(limit);
    }

    public List<ScanRun.Count> counts(UUID scan) {
        return store.counts(scan);
    }

    /// How fast households that changed were decided lately; empty where none was.
    public Optional<Reaction> findReaction() {
        return store.findReaction();
    }

    public List<Quarantined> quarantined(int limit) {
        return store.quarantined(limit);
    }
}
