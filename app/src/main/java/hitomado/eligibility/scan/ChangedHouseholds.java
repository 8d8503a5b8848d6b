package hitomado.eligibility.scan;

import hitomado.eligibility.columns.CityColumns;
import hitomado.platform.jobs.JobKind;
import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.JobResult;
import hitomado.platform.jobs.Jobs;
import hitomado.registry.ChangeCancelled;
import hitomado.registry.HouseholdChanged;
import hitomado.registry.RegisterCorrected;
import hitomado.registry.ResidentBorn;
import hitomado.registry.ResidentMoved;
import hitomado.registry.ResidentMovedIn;
import hitomado.registry.ResidentMovedOut;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 異動のあった世帯 — decides households again as soon as a change of the register is committed; the job is written in the
/// transaction of the change, so that none is forgotten.
@Component
class ChangedHouseholds implements JobKind<ChangedHouseholds.Change> {
    /// @param change the 異動 in the register
    /// @param at shortly before it was committed; null in jobs that an older version left
    record Change(UUID change, @Nullable Instant at) {}

    private static final JobName<Change> NAME = new JobName<>("eligibility.changed", Change.class);

    private final HouseholdScan households;
    private final CityColumns columns;
    private final Jobs jobs;
    private final Clock clock;

    ChangedHouseholds(HouseholdScan households, CityColumns columns, Jobs jobs, Clock clock) {
        this.households = households;
        this.columns = columns;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void on(ResidentMoved moved) {
        later(moved.change());
    }

    @EventListener
    void on(ResidentMovedIn moved) {
        later(moved.change());
    }

    @EventListener
    void on(ResidentMovedOut moved) {
        later(moved.change());
    }

    @EventListener
    void on(ResidentBorn born) {
        later(born.change());
    }

    @EventListener
    void on(HouseholdChanged changed) {
        later(changed.change());
    }

    @EventListener
    void on(RegisterCorrected corrected) {
        later(corrected.change());
    }

    @EventListener
    void on(ChangeCancelled cancelled) {
        later(cancelled.change());
    }

    private void later(UUID change) {
        jobs.enqueue(NAME, change.toString(), new Change(change, clock.instant()));
    }

    @Override
    public JobName<Change> name() {
        return NAME;
    }

    @Override
    public JobResult run(Change change) {
        columns.outdate();
        households.changed(change.change(), change.at());
        return JobResult.done();
    }
}
