package hitomado.eligibility.scan;

import hitomado.eligibility.columns.City;
import hitomado.eligibility.scan.MergeStore.Stamp;
import hitomado.procedures.Definitions;
import hitomado.procedures.Programme;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// 走査の書込み — what a scan of the city found, in the scan's transaction; progress stands outside of it.
@Component
class ScanWriting {
    private final ScanStore store;
    private final MergeStore merge;
    private final Clock clock;
    private final TransactionTemplate aside;

    ScanWriting(ScanStore store, MergeStore merge, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.merge = merge;
        this.clock = clock;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Waits until households are written whose decision began before the scan; those that are decided later stay as
    /// they
    /// decide themselves.
    void awaitHouseholds() {
        merge.lock();
    }

    /// Compares everything with what is kept, then writes the differences.
    ///
    /// @return how many are newly entitled, by programme
    Map<String, Long> write(ScanRun run, Definitions definitions, City city) {
        var rows = ResidentRows.of(city);
        var changes = new LinkedHashMap<Programme, Difference.Changes>();
        new CityScan(definitions, city.population(), run.day()).run((programme, found) -> {
            var occasion = Occasions.of(programme, run.day());
            changes.put(programme, merge.compare(programme.id(), occasion, rows, found));
            aside.executeWithoutResult(own -> store.progress(run.id(), changes.size()));
        });
        // households that change wait from here on only: reading and comparing take seconds, writing a night's
        // difference does not
        merge.lock();
        var newly = new HashMap<String, Long>();
        changes.forEach((programme, change) -> {
            var counts = merge.write(stamp(run, programme), city, change);
            store.count(
                    run.id(),
                    new ScanRun.Count(
                            programme.id(), change.entitled(), counts.newly(), counts.ended(), change.amount()));
            if (counts.newly() > 0) {
                newly.put(programme.id(), counts.newly());
            }
        });
        merge.endOthers(
                definitions.programmes().values().stream()
                        .filter(programme -> programme.push().allowed())
                        .map(Programme::id)
                        .toList(),
                clock.instant());
        return newly;
    }

    private Stamp stamp(ScanRun run, Programme programme) {
        return new Stamp(
                programme.id(),
                Occasions.of(programme, run.day()),
                run.revision(),
                run.day(),
                run.startedAt(),
                clock.instant());
    }
}
