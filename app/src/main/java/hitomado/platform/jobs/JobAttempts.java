package hitomado.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// One attempt at one job, and what follows from its result.
@Component
class JobAttempts {
    private static final Logger LOG = LoggerFactory.getLogger(JobAttempts.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int BUGS_ALLOWED = 10;

    private final JobStore store;
    private final JsonMapper json;
    private final Clock clock;

    JobAttempts(JobStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    <T> CompletionHandler<T> run(JobKind<T> kind, TaskInstance<T> job) {
        var result = attempt(kind, job);
        return (complete, operations) -> {
            switch (result) {
                case JobResult.Done() -> {
                    store.clear(job.getTaskName(), job.getId());
                    operations.remove();
                }
                case JobResult.RetryLater(var reason) -> {
                    var attempts = note(job, reason, false);
                    operations.reschedule(complete, clock.instant().plus(pause(attempts)));
                }
                case JobResult.Failed(var reason) -> {
                    note(job, reason, true);
                    operations.remove();
                }
            }
        };
    }

    /// The one place where a bug in a kind is caught: one bad job must not stop the others.
    private <T> JobResult attempt(JobKind<T> kind, TaskInstance<T> job) {
        try {
            return kind.run(job.getData());
        } catch (Exception e) {
            LOG.error("job {} {} failed", job.getTaskName(), job.getId(), e);
            var known = store.attempts(job.getTaskName(), job.getId());
            // the name only: a message may hold personal data
            var reason = e.getClass().getSimpleName();
            return known + 1 < BUGS_ALLOWED ? new JobResult.RetryLater(reason) : new JobResult.Failed(reason);
        }
    }

    private int note(TaskInstance<?> job, String reason, boolean givenUp) {
        var now = clock.instant();
        LOG.warn("job {} {} did not succeed: {}", job.getTaskName(), job.getId(), reason);
        var trouble = new JobTrouble(job.getTaskName(), job.getId(), now, now, 1, reason, givenUp);
        return store.trouble(trouble, json.writeValueAsString(job.getData()));
    }

    /// One run of a recurring job; the next comes anyway, so a failure is only noted.
    void run(RecurringJob job) {
        try {
            job.run();
            store.clear(job.name(), RecurringTask.INSTANCE);
        } catch (RuntimeException e) {
            LOG.error("recurring job {} failed", job.name(), e);
            var now = clock.instant();
            var reason = e.getClass().getSimpleName();
            store.trouble(new JobTrouble(job.name(), RecurringTask.INSTANCE, now, now, 1, reason, false), "null");
        }
    }

    static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 16));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
