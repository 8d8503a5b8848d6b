package hitomado.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Own insert instead of db-scheduler's: that one finds a second job of the same id by a constraint violation, which
/// would spoil the caller's transaction.
@Repository
class JobStore {
    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(String kind, String id, byte[] data, Instant when) {
        return jdbc.sql("""
                        insert into platform.job (task_name, task_instance, task_data, execution_time, picked, version, priority)
                        values (:kind, :id, :data, :when, false, 1, 50) on conflict do nothing
                        """)
                        .param("kind", kind)
                        .param("id", id)
                        .param("data", data)
                        .param("when", Timestamp.from(when))
                        .update()
                > 0;
    }

    boolean isThere(String kind, String id) {
        return jdbc.sql("select exists (select from platform.job where task_name = :kind and task_instance = :id)")
                .param("kind", kind)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    long waiting() {
        return jdbc.sql("select count(*) from platform.job where task_instance <> :recurring")
                .param("recurring", RecurringTask.INSTANCE)
                .query(Long.class)
                .single();
    }

    /// Notes a failed attempt and tells how many there were.
    int trouble(JobTrouble trouble, String data) {
        return jdbc.sql("""
                        insert into platform.job_trouble (kind, job, since, last_at, attempts, reason, given_up, data)
                        values (:kind, :job, :at, :at, 1, :reason, :givenUp, cast(:data as jsonb))
                        on conflict (kind, job) do update set last_at = excluded.last_at, reason = excluded.reason,
                            attempts = job_trouble.attempts + 1, given_up = excluded.given_up
                        returning attempts
                        """)
                .param("kind", trouble.kind())
                .param("job", trouble.job())
                .param("at", Timestamp.from(trouble.lastAt()))
                .param("reason", trouble.reason())
                .param("givenUp", trouble.givenUp())
                .param("data", data)
                .query(Integer.class)
                .single();
    }

    /// Failed attempts so far.
    int attempts(String kind, String job) {
        return jdbc.sql("select attempts from platform.job_trouble where kind = :kind and job = :job")
                .param("kind", kind)
                .param("job", job)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void clear(String kind, String job) {
        jdbc.sql("delete from platform.job_trouble where kind = :kind and job = :job")
                .param("kind", kind)
                .param("job", job)
                .update();
    }

    List<JobTrouble> troubles() {
        return jdbc.sql("""
                        select kind, job, since, last_at, attempts, reason, given_up
                        from platform.job_trouble order by since, kind, job
                        """)
                .query((rs, n) -> new JobTrouble(
                        rs.getString("kind"),
                        rs.getString("job"),
                        rs.getTimestamp("since").toInstant(),
                        rs.getTimestamp("last_at").toInstant(),
                        rs.getInt("attempts"),
                        rs.getString("reason"),
                        rs.getBoolean("given_up")))
                .list();
    }

    @Transactional
    boolean again(String kind, String job, Instant now) {
        jdbc.sql("""
                        insert into platform.job (task_name, task_instance, task_data, execution_time, picked, version, priority)
                        select kind, job, convert_to(data::text, 'UTF8'), :now, false, 1, 50 from platform.job_trouble
                        where kind = :kind and job = :job and given_up
                        on conflict do nothing
                        """)
                .param("kind", kind)
                .param("job", job)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("update platform.job_trouble set given_up = false where kind = :kind and job = :job")
                .param("kind", kind)
                .param("job", job)
                .update();
        return jdbc.sql("""
                        update platform.job set execution_time = :now
                        where task_name = :kind and task_instance = :job and not picked
                        """)
                        .param("now", Timestamp.from(now))
                        .param("kind", kind)
                        .param("job", job)
                        .update()
                > 0;
    }
}
