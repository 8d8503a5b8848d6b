package hitomado.eligibility.scan;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.jobs.JobKind;
import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.JobResult;
import hitomado.platform.jobs.Jobs;
import hitomado.platform.rights.Rights;
import org.springframework.stereotype.Component;

/// 走査の依頼 — a clerk wants the city looked through now; while one waits or runs, a second is not taken.
@Component
public class ScanRequests implements JobKind<Scans.Asker> {
    private static final JobName<Scans.Asker> NAME = new JobName<>("eligibility.scan", Scans.Asker.class);
    private static final String CITY = "city";

    private final Scans scans;
    private final Jobs jobs;

    ScanRequests(Scans scans, Jobs jobs) {
        this.scans = scans;
        this.jobs = jobs;
    }

    /// Asks for a scan; false where one is asked for already.
    public boolean ask(Actor by) {
        Rights.demand(by, Permission.ELIGIBILITY_SCAN);
        return jobs.enqueue(NAME, CITY, Scans.Asker.of(by));
    }

    /// The scan of a city that nobody has looked through yet.
    void askFirst() {
        jobs.enqueue(NAME, CITY, Scans.Asker.FIRST);
    }

    /// Whether a scan is asked for that has not ended: it waits for its turn, or runs.
    public boolean isUnderWay() {
        return jobs.isUnderWay(NAME, CITY);
    }

    @Override
    public JobName<Scans.Asker> name() {
        return NAME;
    }

    @Override
    public JobResult run(Scans.Asker asker) {
        scans.run(asker);
        return JobResult.done();
    }
}
