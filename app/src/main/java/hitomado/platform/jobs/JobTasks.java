package hitomado.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kinds and recurring jobs of all modules as db-scheduler's tasks.
///
/// Looked up when the scheduler starts, not injected: a kind may need a service that enqueues.
@Component
class JobTasks {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final ObjectProvider<JobKind<?>> kinds;
    private final ObjectProvider<RecurringJob> recurring;
    private final JobAttempts attempts;

    JobTasks(ObjectProvider<JobKind<?>> kinds, ObjectProvider<RecurringJob> recurring, JobAttempts attempts) {
        this.kinds = kinds;
        this.recurring = recurring;
        this.attempts = attempts;
    }

    List<Task<?>> oneOff() {
        return kinds.orderedStream().<Task<?>>map(this::task).toList();
    }

    List<RecurringTask<?>> recurring() {
        return recurring.orderedStream().<RecurringTask<?>>map(this::task).toList();
    }

    private <T> Task<T> task(JobKind<T> kind) {
        return Tasks.custom(kind.name().value(), kind.name().data())
                .onDeadExecutionRevive()
                .execute((job, context) -> attempts.run(kind, job));
    }

    private RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), schedule(job.rhythm())).execute((instance, context) -> attempts.run(job));
    }

    private static Schedule schedule(RecurringJob.Rhythm rhythm) {
        return switch (rhythm) {
            case RecurringJob.Rhythm.Every(var pause) -> Schedules.fixedDelay(pause);
            case RecurringJob.Rhythm.DailyAt(var time) -> Schedules.daily(JAPAN, time);
        };
    }
}
