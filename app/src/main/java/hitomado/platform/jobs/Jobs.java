package hitomado.platform.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// 待ち仕事の受付 — puts jobs into the queue and tells which of them are in trouble.
@Service
public class Jobs {
    private final JobStore store;
    private final JsonMapper json;
    private final Clock clock;
    private final ObjectProvider<JobScheduler> scheduler;

    Jobs(JobStore store, JsonMapper json, Clock clock, ObjectProvider<JobScheduler> scheduler) {
        this.store = store;
        this.json = json;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /// Enqueues for at once, that is right after the caller's commit.
    ///
    /// @param id names this piece of work within its kind; while one waits or runs, a second of the same id is not
    /// taken
    /// @return false if one of this id was there already
    @Transactional
    public <T> boolean enqueue(JobName<T> name, String id, T data) {
        return enqueueAt(name, id, data, clock.instant());
    }

    /// Enqueues for later.
    @Transactional
    public <T> boolean enqueueAt(JobName<T> name, String id, T data, Instant when) {
        var added = store.add(name.value(), id, json.writeValueAsBytes(data), when);
        wakeAfterCommit();
        return added;
    }

    /// Whether a job of this id waits, or runs at present.
    public boolean isUnderWay(JobName<?> name, String id) {
        return store.isThere(name.value(), id);
    }

    /// Jobs that did not succeed so far, the oldest trouble first.
    public List<JobTrouble> troubles() {
        return store.troubles();
    }

    /// Tries a troubled job again now, whether it waits or was given up; false if there is none such.
    @Transactional
    public boolean retry(String kind, String id) {
        var found = store.again(kind, id, clock.instant());
        wakeAfterCommit();
        return found;
    }

    /// Number of one-off jobs that wait or run.
    public long waiting() {
        return store.waiting();
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(JobScheduler::wake);
            }
        });
    }
}
