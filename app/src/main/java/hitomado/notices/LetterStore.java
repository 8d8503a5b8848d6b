package hitomado.notices;

import hitomado.registry.ResidentId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of letters and their runs.
@Repository
class LetterStore {
    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One letter with the programmes it tells of.
    record Letter(UUID delivery, ResidentId receiver, List<String> programmes) {}

    long waiting() {
        return jdbc.sql(
                        "select count(*) from notices.delivery where channel = 'LETTER' and state = 'WAITING' and run_id is null")
                .query(Long.class)
                .single();
    }

    /// Puts the next letters into a run; how many.
    int fill(UUID run, String label, Instant at, int most) {
        var letters = jdbc.sql("""
                        select id from notices.delivery where channel = 'LETTER' and state = 'WAITING' and run_id is null
                        order by written_at, id limit :most for update skip locked
                        """)
                .param("most", most)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
        if (letters.isEmpty()) {
            return 0;
        }
        jdbc.sql("""
                        insert into notices.letter_run (id, ordered_label, ordered_at, letters, state)
                        values (:run, :label, :at, :letters, 'WAITING')
                        """)
                .param("run", run)
                .param("label", label)
                .param("at", Timestamp.from(at))
                .param("letters", letters.size())
                .update();
        return jdbc.sql("update notices.delivery set run_id = :run, changed_at = :at where id = any (:letters)")
                .param("run", run)
                .param("at", Timestamp.from(at))
                .param("letters", letters.toArray(UUID[]::new))
                .update();
    }

    /// The letters of a run that are not drawn yet.
    List<Letter> letters(UUID run) {
        var found = new LinkedHashMap<UUID, Letter>();
        jdbc.sql("""
                        select d.id, d.receiver_id, s.programme from notices.delivery d
                        join notices.enclosure e on e.delivery_id = d.id join notices.send s on s.send_key = e.send_key
                        where d.run_id = :run and d.state = 'WAITING' order by d.written_at, d.id, s.programme
                        """).param("run", run).query(rs -> {
            var id = rs.getObject("id", UUID.class);
            var receiver = new ResidentId(rs.getObject("receiver_id", UUID.class));
            found.computeIfAbsent(id, key -> new Letter(key, receiver, new ArrayList<>()))
                    .programmes()
                    .add(rs.getString("programme"));
        });
        return List.copyOf(found.values());
    }

    void notSendable(UUID delivery, String reason, Instant at) {
        jdbc.sql(
                        "update notices.delivery set state = 'FAILED', reason = :reason, changed_at = :at where id = :id and state = 'WAITING'")
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("id", delivery)
                .update();
    }

    void ready(UUID run, UUID file, Instant at) {
        jdbc.sql("update notices.letter_run set state = 'READY', file = :file, problem = '' where id = :run")
                .param("file", file)
                .param("run", run)
                .update();
        jdbc.sql(
                        "update notices.delivery set state = 'SENT', changed_at = :at where run_id = :run and state = 'WAITING'")
                .param("at", Timestamp.from(at))
                .param("run", run)
                .update();
    }

    /// @param failed given up; else it only waits
    void trouble(UUID run, String problem, boolean failed) {
        jdbc.sql(
                        "update notices.letter_run set state = :state, problem = :problem where id = :run and state = 'WAITING'")
                .param("state", failed ? "FAILED" : "WAITING")
                .param("problem", problem)
                .param("run", run)
                .update();
    }

    List<LetterRun> runs(int limit) {
        return jdbc.sql("select * from notices.letter_run order by id desc limit :limit")
                .param("limit", limit)
                .query((rs, n) -> new LetterRun(
                        rs.getObject("id", UUID.class),
                        rs.getString("ordered_label"),
                        rs.getTimestamp("ordered_at").toInstant(),
                        rs.getInt("letters"),
                        rs.getString("state"),
                        rs.getString("problem")))
                .list();
    }

    Optional<UUID> findFile(UUID run) {
        return jdbc.sql("select file from notices.letter_run where id = :run and file is not null")
                .param("run", run)
                .query((rs, n) -> rs.getObject("file", UUID.class))
                .optional();
    }

    boolean waiting(@Nullable UUID run) {
        return jdbc.sql("select count(*) from notices.letter_run where id = :run and state = 'WAITING'")
                        .param("run", run)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
