package hitomado.notices;

import hitomado.platform.Acting;
import hitomado.platform.Actor;
import hitomado.platform.NotFound;
import hitomado.platform.Permission;
import hitomado.platform.audit.AuditEvent;
import hitomado.platform.audit.AuditKind;
import hitomado.platform.audit.AuditTrail;
import hitomado.platform.files.FileId;
import hitomado.platform.ids.Ids;
import hitomado.platform.jobs.JobName;
import hitomado.platform.jobs.Jobs;
import hitomado.platform.rights.Rights;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 封書 — letters that wait, and the runs in which they were drawn.
@Service
@Transactional
public class Letters {
    /// Letters in one run.
    public static final int RUN = 100;

    private static final int SHOWN = 50;

    static final JobName<Order> PRINT = new JobName<>("notices.printLetters", Order.class);

    private final LetterStore store;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Letters(LetterStore store, Jobs jobs, AuditTrail audit, Ids ids, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the job draws.
    record Order(UUID run) {}

    @Transactional(readOnly = true)
    public long waiting(Actor.Staff who) {
        permit(who);
        return store.waiting();
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<LetterRun> runs(Actor.Staff who) {
        permit(who);
        return store.runs(SHOWN);
    }

    /// Puts all waiting letters into runs of [#RUN]; how many runs.
    public int print(Actor.Staff who) {
        permit(who);
        var runs = 0;
        for (var more = true; more; ) {
            var run = ids.next();
            var letters = store.fill(run, who.name(), clock.instant(), RUN);
            more = letters == RUN;
            if (letters > 0) {
                runs++;
                jobs.enqueue(PRINT, run.toString(), new Order(run));
                audit.record(AuditEvent.of(AuditKind.PDF_RENDERED, Acting.by(who), "letters:" + run)
                        .with("letters", Integer.toString(letters)));
            }
        }
        return runs;
    }

    /// @throws NotFound where it is not drawn
    @Transactional(readOnly = true)
    public FileId file(Actor.Staff who, UUID run) {
        permit(who);
        return store.findFile(run).map(FileId::new).orElseThrow(() -> new NotFound("letters"));
    }

    private static void permit(Actor.Staff who) {
        Rights.demand(who, Permission.OUTREACH_LETTERS);
    }
}
