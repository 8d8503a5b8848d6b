package hitomado.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Runs db-scheduler over the kinds of all modules from the end of start-up to the begin of shutdown.
@Component
@ConditionalOnBooleanProperty(name = "hitomado.jobs.enabled", matchIfMissing = true)
class JobScheduler implements SmartLifecycle {
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final JobTasks tasks;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Scheduler running;

    JobScheduler(DataSource dataSource, JobTasks tasks, JsonMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void start() {
        var scheduler = Scheduler.create(dataSource, tasks.oneOff())
                .startTasks(tasks.recurring())
                .tableName("platform.job")
                .serializer(new Json(json))
                .clock(clock::instant)
                .threads(4)
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(6)
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
        scheduler.start();
        running = scheduler;
    }

    @Override
    public void stop() {
        var scheduler = running;
        running = null;
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /// Looks for due jobs now instead of at the next poll.
    void wake() {
        var scheduler = running;
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /// Data of jobs as JSON, so that an operator can read them in the database.
    private record Json(JsonMapper mapper) implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return mapper.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return mapper.readValue(data, type);
        }
    }
}
